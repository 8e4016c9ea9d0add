"""Write entries."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple, Protocol

from django.db import connection

from vedette.journal import canon, merkle
from vedette.journal.keys import SENTENCES
from vedette.journal.models import Entry
from vedette.kernel import clock
from vedette.kernel.bulk import fresh, next_keys
from vedette.kernel.rows import Row, require_transaction

BATCH = 500

# Plain SQL: the ORM would take longer to build these statements than the database to run them,
# and every act of every user waits for them.
_ENTRY = (
    "INSERT INTO journal_entry"
    " (id, key, subject, actor, at, data, salt, data_hash, rows_hash, pen, leaf)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)
_DIGEST = (
    'INSERT INTO journal_rowdigest (entry_id, "table", "row", version, digest)'
    " VALUES (%s, %s, %s, %s, %s)"
)


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
    """The subject of a record that the act leaves as it is, or of which no row is at hand."""

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
    about: Row | Bare,
    *,
    by: Actor,
    data: Mapping[str, Any] | None = None,
    rows: Iterable[Row] = (),
    removed: Iterable[Row] = (),
) -> Entry:
    """Put an act on the record, in the transaction that makes the change.

    `about` gives the subject, and its row is digested as it is now in memory: call this after the
    change is written. A record that the act is about but leaves as it is comes as
    `Bare(row.subject)`: nothing is vouched for that was not written. `rows` are further rows
    written by the same act (a plan's measures), `removed` rows that the act took away (before
    their key is lost). `data` holds what the sentence and the timeline need, as JSON; texts of
    persons belong in rows, not here. One who acts on another's grant has that other named in it
    as `for`.

    Raises KeyError for a key that no area has registered.
    """
    return write([Act(key, about, data or {}, rows, removed)], by)[0]


def record_all(acts: Iterable[Act], *, by: Actor) -> None:
    """Put many acts on the record in few statements, as a load of thousands of rows needs it."""
    rest = iter(acts)
    while batch := list(islice(rest, BATCH)):
        at = clock.now()
        _insert([_draft(act, by, at) for act in batch], at)


def write(acts: Sequence[Act], by: Actor) -> list[Entry]:
    """Write the entries of some acts; for this area's own use."""
    at = clock.now()
    drafts = [_draft(act, by, at) for act in acts]
    keys = _insert(drafts, at)
    return [draft.entry(key, at) for draft, key in zip(drafts, keys, strict=True)]


class _Draft(NamedTuple):
    """An entry about to be written, in the order of its columns, and the rows it vouches for."""

    key: str
    subject: str
    actor: str
    data: Mapping[str, Any]
    text: str
    """The data as they are stored."""
    salt: bytes
    data_hash: bytes
    rows_hash: bytes
    pen: bytes
    leaf: bytes
    rows: list[canon.RowMark]

    def entry(self, pk: int, at: datetime) -> Entry:
        entry = fresh(
            Entry,
            id=pk,
            key=self.key,
            subject=self.subject,
            actor=self.actor,
            at=at,
            data=canon.plain(self.data),
            salt=self.salt,
            data_hash=self.data_hash,
            rows_hash=self.rows_hash,
            pen=self.pen,
            leaf=self.leaf,
        )
        entry._state.adding = False
        return entry


def _insert(drafts: Sequence[_Draft], at: datetime) -> Sequence[int]:
    """Write entries and row digests; return the entries' keys."""
    require_transaction()
    # psycopg and sqlite3 both take ISO times as text; SQLite stores UTC without saying so.
    moment = connection.ops.adapt_datetimefield_value(at)
    with connection.cursor() as cursor:
        keys = next_keys(cursor, "journal_entry", len(drafts))
        marked = list(zip(keys, drafts, strict=True))
        cursor.executemany(
            _ENTRY, [(key, *draft[:3], moment, draft.text, *draft[5:10]) for key, draft in marked]
        )
        cursor.executemany(_DIGEST, [(key, *mark) for key, draft in marked for mark in draft.rows])
    return keys


def _draft(act: Act, by: Actor, at: datetime) -> _Draft:
    SENTENCES[act.key]
    salt = secrets.token_bytes(16)
    data = dict(act.data)
    if giver := getattr(by, "acting_for", ""):
        data["for"] = giver
    payload = canon.canonical(data)
    rows = _marks(act, salt)
    subject, actor = str(act.about.subject), by.actor
    data_hash, rows_hash = canon.data_hash(payload, salt), canon.rows_hash(rows)
    content = canon.entry_bytes(
        key=act.key, subject=subject, actor=actor, at=at, data=data_hash, rows=rows_hash
    )
    return _Draft(
        key=act.key,
        subject=subject,
        actor=actor,
        data=data,
        text=payload.decode(),
        salt=salt,
        data_hash=data_hash,
        rows_hash=rows_hash,
        pen=canon.pen_mark(content),
        leaf=merkle.leaf_hash(content),
        rows=rows,
    )


def _marks(act: Act, salt: bytes) -> list[canon.RowMark]:
    """Each row once; a tombstone stands for one that is gone."""
    marks: dict[tuple[str, str], canon.RowMark] = {}
    for row in (act.about, *act.rows):
        if not isinstance(row, Bare) and (key := row.pk) is not None:
            table, pk = row._meta.db_table, str(key)
            marks[table, pk] = (table, pk, row.version, canon.digest_of(row, table, pk, salt))
    for row in act.removed:
        table, pk = row._meta.db_table, str(row.pk)
        marks[table, pk] = (table, pk, row.version + 1, b"")
    return list(marks.values())
