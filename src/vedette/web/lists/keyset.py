"""Paging by the last row seen, not by a number of rows to skip: page 2,000 costs as page 1 does.

Rows are ordered by one field and then by primary key, so that ties stay where they are. Rows
without a value come last in either direction, on every database, and each half is a walk along
an index: "NULLS LAST" against an index's own order would sort the whole table.
"""

import base64
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Field, Q, QuerySet

Rows = QuerySet[Any]


@dataclass(frozen=True)
class Order:
    """Which field, in which direction; made by `order_of`."""

    path: str
    descending: bool
    nullable: bool
    field: Any
    """The model field behind it, to read values back from an address."""

    @property
    def name(self) -> str:
        return f"-{self.path}" if self.descending else self.path

    def value(self, row: Any) -> Any:
        for part in self.path.split("__"):
            row = None if row is None else getattr(row, part)
        return row


def order_of(rows: Rows, path: str, *, descending: bool) -> Order:
    """Look a field or annotation up. Raises FieldDoesNotExist for a name that is neither."""
    annotation = rows.query.annotations.get(path)
    if annotation is not None:
        return Order(path, descending, True, annotation.output_field)
    model: Any = rows.model
    field: Field[Any, Any] | None = None
    nullable = False
    for part in path.split("__"):
        if model is None:
            raise FieldDoesNotExist(path)
        field = model._meta.pk if part == "pk" else model._meta.get_field(part)
        nullable = nullable or bool(getattr(field, "null", False))
        model = field.related_model if field else None
    return Order(path, descending, nullable, field)


@dataclass(frozen=True)
class Place:
    """A row's place in an order; written into addresses, read back without trust."""

    value: Any
    pk: Any

    def write(self, order: Order) -> str:
        value = self.value.isoformat() if isinstance(self.value, date) else self.value
        if not isinstance(value, str | int | float | None):
            value = str(value)
        packed = json.dumps([order.name, value, self.pk], default=str, separators=(",", ":"))
        return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text: str, order: Order, pk: Any) -> "Place | None":
        """None for anything that this order didn't write: the first page is shown then."""
        try:
            packed = base64.urlsafe_b64decode(text[:2000] + "=" * (-len(text) % 4))
            name, value, key = json.loads(packed)
            if name != order.name or "\x00" in str(value):
                return None
            key = pk.to_python(key)
            value = None if value is None else order.field.to_python(value)
        except (ValueError, TypeError, RecursionError, ValidationError, OverflowError):
            return None
        if (isinstance(key, int) and abs(key) >= 2**63) or (value is None and not order.nullable):
            return None
        return cls(value, key)


@dataclass(frozen=True)
class Window:
    """One page of rows, and whether there are more on either side."""

    rows: list[Any]
    earlier: bool
    later: bool


def window(
    rows: Rows, order: Order, size: int, *, at: Place | None = None, backwards: bool = False
) -> Window:
    """The `size` rows after a place, or before it; the first or the last without one.

    One statement, and a second one where the page straddles the rows without a value.
    """
    found: list[Any] = []
    for part, place in _segments(rows, order, at, backwards=backwards):
        found += _ordered(part, order, place, backwards=backwards)[: size + 1 - len(found)]
        if len(found) > size:
            break
    more = len(found) > size
    found = found[:size]
    if backwards:
        return Window(found[::-1], earlier=more, later=at is not None)
    return Window(found, earlier=at is not None, later=more)


def in_order(rows: Rows, order: Order) -> list[Rows]:
    """All rows as querysets to be read one after the other, for an export."""
    return [
        _ordered(part, order, None, backwards=False)
        for part, _place in _segments(rows, order, None, backwards=False)
    ]


@dataclass(frozen=True)
class _Segment:
    rows: Rows
    empty: bool


def _segments(
    rows: Rows, order: Order, at: Place | None, *, backwards: bool
) -> list[tuple[Rows, Place | None]]:
    """Rows with a value, then those without, from the one that holds the place onwards."""
    if not order.nullable:
        return [(rows, at)]
    halves = [
        _Segment(rows.filter(**{f"{order.path}__isnull": False}), False),
        _Segment(rows.filter(**{f"{order.path}__isnull": True}), True),
    ]
    if backwards:
        halves.reverse()
    if at is None:
        return [(half.rows, None) for half in halves]
    if halves[0].empty == (at.value is None):
        return [(halves[0].rows, at), (halves[1].rows, None)]
    return [(halves[1].rows, at)]


def _ordered(rows: Rows, order: Order, at: Place | None, *, backwards: bool) -> Rows:
    descending = order.descending != backwards
    sign, beyond = ("-", "lt") if descending else ("", "gt")
    if at is None:
        return rows.order_by(f"{sign}{order.path}", f"{sign}pk")
    if at.value is None:
        return rows.filter(**{f"pk__{beyond}": at.pk}).order_by(f"{sign}pk")
    # "from this value on" as its own condition, since an index can't start at an OR.
    from_here = Q(**{f"{order.path}__{beyond}e": at.value})
    past = Q(**{f"{order.path}__{beyond}": at.value}) | Q(**{f"pk__{beyond}": at.pk})
    return rows.filter(from_here & past).order_by(f"{sign}{order.path}", f"{sign}pk")
