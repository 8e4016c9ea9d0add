"""Reads of the record."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vedette.journal import canon, keys
from vedette.journal.merkle import consistency_proof, inclusion_proof
from vedette.journal.models import Checkpoint, Entry, RowDigest, Witness
from vedette.journal.notes import our_key
from vedette.journal.tiles import Tree
from vedette.journal.verify import last_report
from vedette.journal.verify.last_report import LastReport
from vedette.kernel.rows import Row

Place = tuple[str, str]
"""A table, and a key in it."""


@dataclass(frozen=True)
class Event:
    """One line of a timeline."""

    index: int | None
    """Its place in the record; None for the second or so before it has one."""
    at: datetime
    actor: str
    who: str
    key: str
    sentence: str
    data: Mapping[str, Any]
    """Empty where it was lawfully erased."""
    entry: int
    """The entry's id, for anchors."""
    is_erased: bool = False


def timeline(
    subject: str,
    *,
    limit: int | None = None,
    only: Collection[str] = (),
    without: Collection[str] = (),
) -> list[Event]:
    """What the record says of a subject, the latest first, in the reader's language.

    `only` and `without` are keys: who looked at a record stands apart from what was done to it.
    """
    found = Entry.objects.filter(subject=subject)
    if only:
        found = found.filter(key__in=only)
    if without:
        found = found.exclude(key__in=without)
    entries = list(found.order_by("-id")[:limit])
    told = [{**(entry.data or {}), keys.WHO: entry.actor} for entry in entries]
    names = keys.names_for(told)
    return [
        _event(entry, keys.Words(data, names)) for entry, data in zip(entries, told, strict=True)
    ]


def _event(entry: Entry, words: keys.Words) -> Event:
    words[keys.WHO] = who = _who(words)
    return Event(
        index=entry.index,
        at=entry.at,
        actor=entry.actor,
        who=who,
        key=entry.key,
        sentence=keys.sentence(entry.key, words),
        data=entry.data or {},
        entry=entry.pk,
        is_erased=entry.data is None,
    )


def _who(words: keys.Words) -> str:
    match str(words[keys.WHO]):
        case "system":
            who = pgettext("actor", "The system")
        case "public":
            who = pgettext("actor", "A member of the public")
        case name:
            who = name
    if keys.FOR in words:
        return _("%(who)s (for %(giver)s)") % {"who": who, "giver": words[keys.FOR]}
    return who


@dataclass(frozen=True)
class Standing:
    """Whether a row is what the record last said of it."""

    ok: bool
    index: int | None
    """The place of the entry that says so; None if it waits for one, or there is none."""
    size: int
    """How many entries the last signed checkpoint vouches for."""

    @property
    def is_broken(self) -> bool:
        return not self.ok

    @property
    def is_signed(self) -> bool:
        """Whether a checkpoint covers that entry already."""
        return self.index is not None and self.index < self.size


def standing(row: Row) -> Standing:
    """Compare one row, as it was read, with its last digest and that entry's own mark.

    Three short statements, for the line on a record's page; `vedette verify` checks the rest.
    """
    place = row._meta.db_table, str(row.pk)
    last_word = last_words({place}).get(place)
    checkpoint = latest_checkpoint()
    size = checkpoint.size if checkpoint else 0
    if last_word is None:
        return Standing(False, None, size)
    entry = last_word.entry
    ok = (
        entry.salt is not None
        and canon.row_digest(row, bytes(entry.salt)) == bytes(last_word.digest)
        and entry.is_genuine()
    )
    return Standing(ok, entry.index, size)


@dataclass(frozen=True)
class LogState:
    """The log as a whole, for the page of the record."""

    checkpoint: Checkpoint | None
    waiting: int
    """Entries that have no place yet; more than a few: the sequencer stands still."""
    witnesses: list[Witness]
    verified: LastReport | None
    """What the last verification found."""
    key: str

    @property
    def size(self) -> int:
        return self.checkpoint.size if self.checkpoint else 0


def log_state() -> LogState:
    """How the log stands now."""
    return LogState(
        checkpoint=latest_checkpoint(),
        waiting=Entry.objects.filter(index=None).count(),
        witnesses=list(Witness.objects.all()),
        verified=last_report.read(),
        key=str(our_key()),
    )


def last_words(places: Collection[Place]) -> dict[Place, RowDigest]:
    """The last digest of each of these rows, with its entry; rows never told of are left out."""
    keys_of: dict[str, list[str]] = defaultdict(list)
    for table, key in places:
        keys_of[table].append(key)
    found: dict[Place, RowDigest] = {}
    for table, rows in keys_of.items():
        digests = RowDigest.objects.filter(table=table, row__in=rows).select_related("entry")
        # The last of each is the one that stays.
        for digest in digests.order_by("version", F("entry__index").asc(nulls_last=True), "pk"):
            found[table, digest.row] = digest
    return found


def latest_checkpoint() -> Checkpoint | None:
    """The last signed statement of the tree; None before the first entry was placed."""
    return Checkpoint.objects.order_by("-size").first()


def inclusion(index: int, size: int) -> list[bytes]:
    """The path from an entry to the root of the tree of that size.

    Raises ValueError for a place that the tree doesn't have.
    """
    tree = Tree()
    _within(size, tree)
    return inclusion_proof(index, size, tree.subtree)


def consistency(before: int, size: int) -> list[bytes]:
    """The proof that the tree of `size` grew from that of `before`.

    Raises ValueError for sizes that the tree never had.
    """
    tree = Tree()
    _within(size, tree)
    return consistency_proof(before, size, tree.subtree)


def _within(size: int, tree: Tree) -> None:
    if size > tree.size:
        raise ValueError(f"The tree holds {tree.size} entries, not {size}.")
