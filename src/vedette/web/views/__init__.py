"""The few pages that belong to no area."""
