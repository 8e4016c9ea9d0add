"""Thousands of rows at once, without what the ORM spends on each.

For actions that load in bulk: a model's constructor and the ORM's insert cost some ten times what
the database needs. Nothing is checked here but by the database; whoever calls records the rows.
"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models.base import ModelState

M = TypeVar("M", bound=models.Model)

MOST_PARAMETERS = 30_000
"""In one statement: SQLite takes 32,766, PostgreSQL 65,535."""

_AS_THEY_ARE = {
    *("CharField", "TextField", "SlugField", "BooleanField"),
    *("PositiveSmallIntegerField", "SmallIntegerField", "PositiveIntegerField", "IntegerField"),
    *("ForeignKey", "OneToOneField", "BigIntegerField", "PositiveBigIntegerField"),
}


def fresh(model: type[M], **values: Any) -> M:
    """A new row in memory; name columns by their attribute: `unit_id`, not `unit`.

    What isn't named has its default. Raises KeyError for a name that is no column.
    """
    pattern = _pattern(model)
    if not values.keys() <= pattern.keys():
        raise KeyError(f"{model.__name__} has no {sorted(values.keys() - pattern.keys())}")
    row = model.__new__(model)
    row.__dict__.update(pattern, _state=ModelState(), **values)
    return row


@cache
def _pattern(model: type[models.Model]) -> dict[str, Any]:
    """The columns of an empty row; a default that is a function can't be shared by all."""
    row = model()
    shared = {}
    for field in model._meta.concrete_fields:
        if callable(field.default) and field.default is not models.NOT_PROVIDED:
            raise TypeError(f"The default of {field} is made anew for each row.")
        shared[field.attname] = getattr(row, field.attname)
    return shared


def insert(rows: Sequence[models.Model]) -> None:
    """Insert rows of one model in few statements, and give each its key."""
    if not rows:
        return
    begin, columns = _statement(type(rows[0]))
    many = MOST_PARAMETERS // len(columns)
    alias = connection.alias
    one = "(" + ",".join(["%s"] * len(columns)) + ")"
    with connection.cursor() as cursor:
        for start in range(0, len(rows), many):
            part = rows[start : start + many]
            values: list[Any] = []
            for row in part:
                held = row.__dict__
                values += [
                    held[name] if convert is None else convert(held[name])
                    for name, convert in columns
                ]
            cursor.execute(f"{begin} {','.join([one] * len(part))} RETURNING id", values)
            for row, (pk,) in zip(part, cursor.fetchall(), strict=True):
                row.__dict__["id"] = pk
                row._state.adding = False
                row._state.db = alias


Convert = Callable[[Any], Any]


def _statement(model: type[models.Model]) -> tuple[str, list[tuple[str, Convert | None]]]:
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    names = ", ".join(f'"{field.column}"' for field in fields)
    columns = [(field.attname, _converter(field)) for field in fields]
    return f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES', columns


def _converter(field: "models.Field[Any, Any]") -> Convert | None:
    match field.get_internal_type():
        case kind if kind in _AS_THEY_ARE:
            return None
        case "DateField":
            return connection.ops.adapt_datefield_value
        case "DateTimeField":
            # The moment of an action is the same in all the rows that it writes.
            return lru_cache(maxsize=8)(connection.ops.adapt_datetimefield_value)
    return lambda value: field.get_db_prep_save(value, connection)
