"""Give entries their place in the tree, and sign what has come of it.

One writer at a time, small batches, and nothing that an act waits for: entries are first written
without a place. Places follow the order in which entries became visible, which on PostgreSQL is
not quite that of their ids; two acts on one row stay in order, since the second waits for the
first to commit.
"""

import logging
from threading import Event

from django.db import DatabaseError, connection, transaction

from vedette.journal import keep
from vedette.journal.models import Checkpoint, Entry
from vedette.journal.notes import BadNote, Head, our_key, sign
from vedette.journal.tiles import Tree
from vedette.kernel import clock

logger = logging.getLogger(__name__)

BATCH = 500
LOCK = 0x76656465747465
"""The advisory lock of the sequencer on PostgreSQL ("vedette"). SQLite has one writer anyway."""

_told: set[int] = set()
"""The entries that this process has complained about: once each is enough."""


class Broken(RuntimeError):
    """The log is not what was signed last: nothing more is signed until someone has looked."""


def sequence() -> int:
    """Place every entry that waits; return how many were placed.

    Raises Broken if the tree contradicts the last checkpoint, in the database or in its file.
    """
    placed = 0
    while Entry.objects.filter(index=None).exists():
        batch = _sequence_batch()
        placed += batch
        if not batch:
            break
    return placed


def sequence_forever(stop: Event, every: float = 1.0) -> None:
    """Sequence until told to stop: the loop of a background thread or process."""
    while not stop.is_set():
        try:
            sequence()
        except Broken:
            logger.exception("The record is not what was last signed. Run `vedette verify`.")
        except DatabaseError:
            logger.warning("The sequencer could not reach the database; trying again.")
            connection.close()
        stop.wait(every)
    connection.close()


def _sequence_batch() -> int:
    with transaction.atomic():
        if not _alone():
            return 0
        tree = Tree()
        _refuse_broken(tree)
        entries = _next_entries()
        if not entries:
            return 0
        with connection.cursor() as cursor:
            cursor.executemany(
                'UPDATE journal_entry SET "index" = %s WHERE id = %s AND "index" IS NULL',
                [(tree.size + n, entry.pk) for n, entry in enumerate(entries)],
            )
        for entry in entries:
            tree.append(bytes(entry.leaf))
        tree.save()
        note = sign(Head(our_key().name, tree.size, tree.root(tree.size)))
        Checkpoint.objects.create(size=tree.size, at=clock.now(), note=note)
    keep.keep(note)
    return len(entries)


def _alone() -> bool:
    """Take the sequencer's lock until the transaction ends, unless someone else has it."""
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return bool(cursor.fetchone()[0])


def _next_entries() -> list[Entry]:
    """The next entries in order of id. One that this software did not write stays outside."""
    entries = []
    waiting = Entry.objects.filter(index=None).order_by("id").prefetch_related("digests")
    for entry in waiting.iterator(chunk_size=BATCH):
        if entry.is_genuine():
            entries.append(entry)
        elif entry.pk not in _told:
            _told.add(entry.pk)
            logger.error("Entry %s bears no valid mark: it is left out of the tree.", entry.pk)
        if len(entries) == BATCH:
            break
    return entries


def _refuse_broken(tree: Tree) -> None:
    """Raise Broken if signing this tree would contradict what was signed before."""
    last = Checkpoint.objects.order_by("-size").first()
    try:
        heads = [head for head in (last and our_key().open(last.note), keep.kept()) if head]
        if (last.size if last else 0) != tree.size:
            raise Broken("The tree is not of the size that was signed last.")
        if any(head.size > tree.size for head in heads):
            raise Broken("The log is shorter than what was signed.")
        if any(tree.root(head.size) != head.root for head in heads):
            raise Broken("The tree has another root than the one that was signed.")
    except BadNote as problem:
        raise Broken(f"A checkpoint is not ours: {problem}") from problem
    except LookupError as problem:
        raise Broken(str(problem)) from problem
