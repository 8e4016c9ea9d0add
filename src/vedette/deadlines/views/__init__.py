"""Pages about deadlines."""
