"""Entries and digests as streams, in constant memory, all from one moment of the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from django.db import connection, transaction

from vedette.journal import canon

CHUNK = 1000
NOWHERE = 2**63 - 1
"""A place that no entry has: for what is no number any more."""

_ENTRIES = (
    'SELECT e.id, e."index", e.key, e.subject, e.actor, %s, e.data, e.salt,'
    " e.data_hash, e.rows_hash, e.pen, e.leaf FROM journal_entry e"
)
_DIGESTS = (
    'SELECT d.entry_id, d."table", d."row", d.version, d.digest'
    " FROM journal_rowdigest d JOIN journal_entry e ON e.id = d.entry_id"
)
_PLACED = ' WHERE e."index" IS NOT NULL ORDER BY e."index"'
_WAITING = ' WHERE e."index" IS NULL ORDER BY e.id'


class Written(NamedTuple):
    """An entry as it stands in the database."""

    id: int
    place: int | None
    key: str
    subject: str
    actor: str
    at: datetime
    data: str | None
    """JSON text."""
    salt: bytes | None
    data_hash: bytes
    rows_hash: bytes
    pen: bytes
    leaf: bytes

    def content(self) -> bytes:
        return canon.entry_bytes(
            key=self.key,
            subject=self.subject,
            actor=self.actor,
            at=self.at,
            data=self.data_hash,
            rows=self.rows_hash,
        )


@contextmanager
def snapshot() -> Iterator[None]:
    """Read everything as of one moment, without holding up those who write."""
    if connection.in_atomic_block:
        yield  # the caller's transaction
        return
    if connection.vendor == "sqlite":
        with _deferred(), transaction.atomic():
            yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def _deferred() -> Iterator[None]:
    """Begin the next SQLite transaction as a reader: ours otherwise begin as writers."""
    connection.ensure_connection()  # the mode is known only from then on
    mode = connection.transaction_mode  # type: ignore[attr-defined]
    connection.transaction_mode = "DEFERRED"  # type: ignore[attr-defined]
    try:
        yield
    finally:
        connection.transaction_mode = mode  # type: ignore[attr-defined]


def rows_of(sql: str, parameters: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Stream the rows of a statement."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, parameters)
        while chunk := cursor.fetchmany(CHUNK):
            yield from chunk


def entries(*, placed: bool) -> Iterator[tuple[Written, list[canon.RowMark]]]:
    """Each entry with its marks: the placed ones by place, or those that wait by id."""
    part = _PLACED if placed else _WAITING
    marks = groupby(rows_of(_DIGESTS + part), key=itemgetter(0))
    marked, group = next(marks, (None, iter(())))
    for row in rows_of(_entries_sql() + part):
        written = _written(row)
        listed: list[canon.RowMark] = []
        if marked == written.id:
            listed = [mark_of(*mark) for _entry, *mark in group]
            marked, group = next(marks, (None, iter(())))
        yield written, listed


def _entries_sql() -> str:
    # Cast, so that Python's converter does not stumble over what is no time any more.
    at = "CAST(e.at AS TEXT)" if connection.vendor == "sqlite" else "e.at"
    return _ENTRIES % at


def _written(row: tuple[Any, ...]) -> Written:
    pk, index, key, subject, actor, at, data, salt, data_hash, rows_hash, pen, leaf = row
    return Written(
        pk,
        None if index is None else whole(index),
        text(key),
        text(subject),
        text(actor),
        _moment(at),
        None if data is None else text(data),
        None if salt is None else raw(salt),
        raw(data_hash),
        raw(rows_hash),
        raw(pen),
        raw(leaf),
    )


def mark_of(table: str, row: str, version: Any, digest: Any) -> canon.RowMark:
    return text(table), text(row), whole(version), raw(digest)


def raw(value: Any) -> bytes:
    """The bytes of a binary column. SQLite keeps whatever a hand puts in: that matches nothing."""
    if type(value) is bytes:
        return value
    return bytes(value) if isinstance(value, memoryview) else b"?"


def whole(value: Any) -> int:
    return value if type(value) is int else NOWHERE


def text(value: Any) -> str:
    return value if type(value) is str else repr(value)


def _moment(value: str | datetime) -> datetime:
    if isinstance(value, datetime):
        return value
    try:
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    except (TypeError, ValueError):
        return datetime.min.replace(tzinfo=UTC)
