"""Settings, the root address book and the servers' entry points: the only place that knows all."""
