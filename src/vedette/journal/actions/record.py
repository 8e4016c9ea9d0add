"""Write entries."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, Protocol

from django.db import connection

from vedette.journal import canon, merkle
from vedette.journal.keys import SENTENCES
from vedette.journal.models import Entry
from vedette.kernel import clock
from vedette.kernel.rows import Row, require_transaction

BATCH = 500

# Plain SQL: the ORM would take longer to build these statements than the database to run them,
# and every act of every user waits for them.
_ENTRY = (
    "INSERT INTO journal_entry"
    " (key, subject, actor, at, data, salt, data_hash, rows_hash, pen, leaf) VALUES "
)
_DIGEST = 'INSERT INTO journal_rowdigest (entry_id, "table", "row", version, digest) VALUES '


class Actor(Protocol):
    """Whoever acts: a person, or the software itself."""

    @property
    def actor(self) -> str: ...


class _Named:
    def __init__(self, actor: str) -> None:
        self.actor = actor


SYSTEM: Actor = _Named("system")
PUBLIC: Actor = _Named("public")


@dataclass(frozen=True)
class Bare:
    """A subject of which no row is at hand, or that is not written by this act."""

    subject: str
    pk: None = None


@dataclass(frozen=True, slots=True)
class Act:
    """One act of many, for `record_all`; the fields are those of `record`."""

    key: str
    about: Row | Bare
    data: Mapping[str, Any] = field(default_factory=dict)
    rows: Iterable[Row] = ()
    removed: Iterable[Row] = ()


def record(
    key: str,
    about: Row,
    *,
    by: Actor,
    data: Mapping[str, Any] | None = None,
    rows: Iterable[Row] = (),
    removed: Iterable[Row] = (),
) -> Entry:
    """Put an act on the record, in the transaction that makes the change.

    `about` gives the subject, and its row is digested as it is now in memory: call this after the
    change is written. `rows` are further rows written by the same act (a plan's measures),
    `removed` rows that the act took away (before their key is lost). `data` holds what the
    sentence and the timeline need, as JSON; texts of persons belong in rows, not here. One who acts
    on another's grant has that other named in it as `for`.

    Raises KeyError for a key that no area has registered.
    """
    return write([Act(key, about, data or {}, rows, removed)], by)[0]


def record_all(acts: Iterable[Act], *, by: Actor) -> None:
    """Put many acts on the record in few statements, as a load of thousands of rows needs it."""
    rest = iter(acts)
    while batch := list(islice(rest, BATCH)):
        write(batch, by)


def write(acts: Sequence[Act], by: Actor) -> list[Entry]:
    """Write the entries of some acts; for this area's own use."""
    require_transaction()
    at = clock.now()
    drafts = [_draft(act, by, at) for act in acts]
    # psycopg and sqlite3 both take ISO times as text; SQLite stores UTC without saying so.
    moment = connection.ops.adapt_datetimefield_value(at)
    with connection.cursor() as cursor:
        cursor.execute(
            _ENTRY + _places(len(drafts), 10) + " RETURNING leaf, id",
            [value for entry, _rows, text in drafts for value in _values(entry, text, moment)],
        )
        ids = {bytes(leaf): pk for leaf, pk in cursor.fetchall()}
        for entry, _rows, _text in drafts:
            entry.id = ids[bytes(entry.leaf)]
            entry._state.adding = False
        marks = [(entry.id, *mark) for entry, rows, _text in drafts for mark in rows]
        for start in range(0, len(marks), BATCH):
            part = marks[start : start + BATCH]
            cursor.execute(
                _DIGEST + _places(len(part), 5), [value for mark in part for value in mark]
            )
    return [entry for entry, _rows, _text in drafts]


def _draft(act: Act, by: Actor, at: datetime) -> tuple[Entry, list[canon.RowMark], str]:
    SENTENCES[act.key]
    salt = secrets.token_bytes(16)
    data = dict(act.data)
    if giver := getattr(by, "acting_for", ""):
        data["for"] = giver
    payload = canon.canonical(data)
    rows = _marks(act, salt)
    data_hash, rows_hash = canon.data_hash(payload, salt), canon.rows_hash(rows)
    content = canon.entry_bytes(
        key=act.key,
        subject=act.about.subject,
        actor=by.actor,
        at=at,
        data=data_hash,
        rows=rows_hash,
    )
    entry = Entry(
        key=act.key,
        subject=act.about.subject,
        actor=by.actor,
        at=at,
        data=canon.plain(data),
        salt=salt,
        data_hash=data_hash,
        rows_hash=rows_hash,
        pen=canon.pen_mark(content),
        leaf=merkle.leaf_hash(content),
    )
    return entry, rows, payload.decode()


def _marks(act: Act, salt: bytes) -> list[canon.RowMark]:
    """Each row once; a tombstone stands for one that is gone."""
    marks: dict[tuple[str, str], canon.RowMark] = {}
    for row in (act.about, *act.rows):
        if not isinstance(row, Bare) and row.pk is not None:
            table, pk = row._meta.db_table, str(row.pk)
            marks[table, pk] = (table, pk, row.version, canon.row_digest(row, salt))
    for row in act.removed:
        table, pk = row._meta.db_table, str(row.pk)
        marks[table, pk] = (table, pk, row.version + 1, b"")
    return list(marks.values())


def _places(rows: int, columns: int) -> str:
    return ",".join(["(" + ",".join(["%s"] * columns) + ")"] * rows)


def _values(entry: Entry, data: str, at: Any) -> tuple[Any, ...]:
    return (
        *(entry.key, entry.subject, entry.actor, at, data, entry.salt),
        *(entry.data_hash, entry.rows_hash, entry.pen, entry.leaf),
    )
