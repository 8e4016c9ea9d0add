"""Write an entry."""

import secrets
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from vedette.journal import canon
from vedette.journal.keys import SENTENCES
from vedette.journal.models import Entry, RowDigest
from vedette.kernel import clock
from vedette.kernel.rows import Row, require_transaction


class Actor(Protocol):
    """Whoever acts: a person, or the software itself."""

    @property
    def actor(self) -> str: ...


class _Named:
    def __init__(self, actor: str) -> None:
        self.actor = actor


SYSTEM: Actor = _Named("system")
PUBLIC: Actor = _Named("public")


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
    sentence and the timeline need, as JSON; texts of persons belong in rows, not here.

    Raises KeyError for a key that no area has registered.
    """
    require_transaction()
    SENTENCES[key]
    salt = secrets.token_bytes(16)
    digests = [(r._meta.db_table, str(r.pk), canon.row_digest(r, salt)) for r in _once(about, rows)]
    digests += [(r._meta.db_table, str(r.pk), b"") for r in removed]
    at = clock.now()
    payload = dict(data or {})
    data_hash = canon.data_hash(payload, salt)
    entry_bytes = canon.entry_bytes(
        key=key, subject=about.subject, actor=by.actor, at=at, data=data_hash, rows=digests
    )
    entry = Entry.objects.create(
        key=key,
        subject=about.subject,
        actor=by.actor,
        at=at,
        data=canon.plain(payload),
        salt=salt,
        data_hash=data_hash,
        pen=canon.pen_mark(entry_bytes),
        leaf=canon.leaf_hash(entry_bytes),
    )
    RowDigest.objects.bulk_create(
        RowDigest(entry=entry, table=table, row=pk, digest=digest) for table, pk, digest in digests
    )
    return entry


def _once(about: Row, rows: Iterable[Row]) -> list[Row]:
    """Each row once, deleted ones left out (a tombstone stands for them)."""
    seen: dict[tuple[str, Any], Row] = {}
    for row in (about, *rows):
        if row.pk is not None:
            seen[(row._meta.db_table, row.pk)] = row
    return list(seen.values())
