"""Conditions for the database, beyond what the ORM has by itself."""

from collections.abc import Iterable
from typing import Any

from django.db.models import BooleanField, F, Func, Q
from django.db.models.lookups import In


class IsTrue(Func):
    """A condition that no index is used for: rows are read in the list's order and filtered."""

    template = "(%(expressions)s) IS TRUE"
    arity = 1
    output_field = BooleanField()


def mostly_in(field: str, values: Iterable[Any]) -> Q:
    """`field IN (…)` where a good part of all rows qualifies.

    The databases would collect them all by an index and sort them; walking the list in its order
    until a page is full costs the same in a ledger of any size.
    """
    return Q(IsTrue(In(F(field), list(values))))
