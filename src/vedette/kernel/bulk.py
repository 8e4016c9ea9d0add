"""Thousands of rows at once, without what the ORM spends on each.

For actions that load in bulk: a model's constructor and the ORM's insert cost some ten times what
the database needs. Nothing is checked here but by the database; whoever calls records the rows.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, TypeVar

from django.db import connection, models
from django.db.backends.utils import CursorWrapper
from django.db.models.base import ModelState

from vedette.kernel.rows import require_transaction

M = TypeVar("M", bound=models.Model)

BETWEEN_COLLECTIONS = 200_000
"""Objects: more than a batch of rows is made of."""


@contextmanager
def few_collections() -> Iterator[None]:
    """Let the collector of cycles look about less often while rows by the thousand come and go.

    Rows go away without it; it would only walk through them again and again, for a fifth of the
    time. What is in memory already it does not look at meanwhile.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(BETWEEN_COLLECTIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


_AS_THEY_ARE = {
    *("CharField", "TextField", "SlugField", "BooleanField"),
    *("PositiveSmallIntegerField", "SmallIntegerField", "PositiveIntegerField", "IntegerField"),
    *("BigAutoField", "ForeignKey", "OneToOneField", "BigIntegerField", "PositiveBigIntegerField"),
}


def fresh(model: type[M], **values: Any) -> M:
    """A new row in memory; name columns by their attribute: `unit_id`, not `unit`.

    What isn't named has its default. Raises KeyError for a name that is no column.
    """
    pattern = _pattern(model)
    held = pattern | values
    if len(held) > len(pattern):
        raise KeyError(f"{model.__name__} has no {sorted(values.keys() - pattern.keys())}")
    held["_state"] = ModelState()
    row = model.__new__(model)
    row.__dict__ = held
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
    """Insert rows of one model by one statement, and give each its key.

    Belongs into a transaction: on SQLite it is that which keeps the keys from others.
    """
    if not rows:
        return
    require_transaction()
    statement, held, converted = _statement(type(rows[0]))
    alias = connection.alias
    with connection.cursor() as cursor:
        keys = next_keys(cursor, type(rows[0])._meta.db_table, len(rows))
        for row, key in zip(rows, keys, strict=True):
            row.__dict__["id"] = key
            row._state.adding, row._state.db = False, alias
        cursor.executemany(statement, [_stored(held(row.__dict__), converted) for row in rows])


def next_keys(cursor: CursorWrapper, table: str, many: int) -> Sequence[int]:
    """Keys for rows about to be inserted into a table, by the present transaction.

    Taken beforehand: a statement that returns the keys of its rows has to hold them all.
    """
    if connection.vendor == "sqlite":
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        (last,) = cursor.fetchone() or (0,)
        return range(last + 1, last + many + 1)
    cursor.execute(
        "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
        [table, many],
    )
    return [key for (key,) in cursor.fetchall()]


Convert = Callable[[Any], Any]


def _stored(held: Sequence[Any], converted: Sequence[tuple[int, Convert]]) -> list[Any]:
    values = list(held)
    for place, convert in converted:
        if values[place] is not None:
            values[place] = convert(values[place])
    return values


@cache
def _statement(
    model: type[models.Model],
) -> tuple[str, Callable[[dict[str, Any]], Sequence[Any]], list[tuple[int, Convert]]]:
    """How a row is inserted, what of it, and which of that has to be converted first."""
    fields = model._meta.concrete_fields
    names = ", ".join(f'"{field.column}"' for field in fields)
    places = ", ".join(["%s"] * len(fields))
    held = itemgetter(*(field.attname for field in fields))
    converts = [(place, _converter(field)) for place, field in enumerate(fields)]
    return (
        f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({places})',  # noqa: S608
        held,
        [(place, convert) for place, convert in converts if convert],
    )


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
