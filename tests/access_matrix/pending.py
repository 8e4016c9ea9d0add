"""URLs whose row is still to be written by those who made them. This list only ever shrinks."""

PENDING: set[str] = set()
