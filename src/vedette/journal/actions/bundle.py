"""Make a proof bundle of a record."""

import json
from io import BytesIO

from django.conf import settings
from django.db.models import QuerySet

from vedette.journal import canon
from vedette.journal.actions.sequence import sequence
from vedette.journal.bundle import Archive, Line, entry_line, opened, row_line
from vedette.journal.merkle import inclusion_proof
from vedette.journal.models import Entry, RowDigest
from vedette.journal.queries import Place, last_words, latest_checkpoint
from vedette.journal.tiles import Tree
from vedette.journal.watched import watched
from vedette.kernel.rows import Row


def bundle(subject: str) -> bytes:
    """A zip with which anyone can check a record without us: its entries, rows and proofs.

    The caller has asked whether the reader may see the record: data and rows are in it in full.
    Rows that are records of their own, and the data of entries about others, are left out.
    Raises LookupError for a subject of which nothing is recorded.
    """
    sequence()
    checkpoint = latest_checkpoint()
    entries = list(_placed().filter(subject=subject))
    if checkpoint is None or not entries:
        raise LookupError(f"Nothing is recorded of {subject}.")
    words = last_words({(table, key) for entry in entries for table, key, *_ in entry.marks()})
    rows, withheld = _rows(subject, words)
    others = {word.entry_id for place, word in words.items() if place not in withheld}
    vouching = _placed().filter(pk__in=others - {entry.pk for entry in entries})

    tree, size = Tree(), checkpoint.size
    out = BytesIO()
    name = f"{subject.replace(':', '-')}.zip"
    archive = Archive(out, checkpoint, name=name, address=f"{settings.PUBLIC_URL}/")
    archive.lines(
        "entries.jsonl", (_line(entry, subject, size, tree) for entry in [*entries, *vouching])
    )
    archive.lines("rows.jsonl", rows)
    archive.text("withheld.json", json.dumps(sorted(withheld)))
    archive.close()
    return out.getvalue()


def _placed() -> QuerySet[Entry]:
    return Entry.objects.exclude(index=None).order_by("index").prefetch_related("digests")


def _line(entry: Entry, subject: str, size: int, tree: Tree) -> Line:
    index = entry.index or 0
    proof = [step.hex() for step in inclusion_proof(index, size, tree.subtree)]
    more: Line = {"proof": proof}
    if entry.subject != subject:
        more |= {"withheld": True}
    elif entry.data is not None and entry.salt is not None:
        more |= opened(canon.canonical(entry.data), bytes(entry.salt))
    return entry_line(index, tree.subtree(0, index), entry.content(), entry.marks(), **more)


def _rows(subject: str, words: dict[Place, RowDigest]) -> tuple[list[Line], set[Place]]:
    """The rows that belong to the record as they are now, and the places of those that don't."""
    kinds = {model._meta.db_table: model for model in watched()}
    shown, withheld = [], set()
    for (table, key), word in sorted(words.items()):
        row = kinds[table]._base_manager.filter(pk=key).first() if table in kinds else None
        if table not in kinds or (row is not None and not _belongs(row, subject)):
            withheld.add((table, key))
        elif row is not None:
            salt = None if word.entry.salt is None else bytes(word.entry.salt)
            shown.append(row_line(row, salt))
    return shown, withheld


def _belongs(row: Row, subject: str) -> bool:
    return not row.subject_kind or row.subject == subject
