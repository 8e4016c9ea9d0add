"""Reads: which rows someone sees, whom they may choose, why they may do what."""

from vedette.access.queries.explain import Explanation, Over, explain, find_record
from vedette.access.queries.people import of_ones_side, under
from vedette.access.queries.scoped import ScopedQuerySet

__all__ = [
    "Explanation",
    "Over",
    "ScopedQuerySet",
    "explain",
    "find_record",
    "of_ones_side",
    "under",
]
