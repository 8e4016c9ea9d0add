"""What was signed: the checkpoints in the database, and the one kept beside it."""

from collections.abc import Iterator

from django.db.models import Max, QuerySet

from vedette.journal import keep
from vedette.journal.models import Checkpoint, Entry
from vedette.journal.notes import BadNote, Head, our_key
from vedette.journal.verify.problems import Kind, Report

KEPT = "checkpoint:kept"


def signed_size(report: Report) -> tuple[int, Head | None]:
    """How many entries the log must hold by what was signed, and the kept head it must meet.

    Names a log that is shorter than the kept checkpoint, and a last checkpoint that is gone.
    """
    signed = next((head.size for head in _stored(Checkpoint.objects.order_by("-size"))), 0)
    kept = _kept(report)
    if kept is None or kept.size <= signed:
        return signed, kept
    last = Entry.objects.aggregate(last=Max("index"))["last"]
    placed = 0 if last is None else last + 1
    if kept.size > placed:
        report.add(Kind.LOG_ROLLED_BACK, KEPT, max(placed, signed))
        return max(placed, signed), None
    report.add(Kind.CHECKPOINT_MISSING, KEPT, kept.size)
    return kept.size, kept


def signed_heads(report: Report, kept: Head | None) -> Iterator[Head]:
    """Every head that this instance signed, by size; names checkpoints that it did not sign."""
    for head in _stored(Checkpoint.objects.order_by("size"), report):
        if kept is not None and kept.size <= head.size:
            yield kept
            kept = None
        yield head
    if kept is not None:
        yield kept


def _stored(checkpoints: QuerySet[Checkpoint], report: Report | None = None) -> Iterator[Head]:
    key = our_key()
    for checkpoint in checkpoints.iterator(chunk_size=500):
        try:
            head = key.open(checkpoint.note)
            if head.size != checkpoint.size or head.origin != key.name:
                raise BadNote("It was signed for another place.")
        except BadNote:
            if report is not None:
                report.add(Kind.CHECKPOINT_BAD, f"checkpoint:{checkpoint.size}", checkpoint.size)
        else:
            yield head


def _kept(report: Report) -> Head | None:
    try:
        return keep.kept()
    except BadNote:
        report.add(Kind.CHECKPOINT_BAD, KEPT)
        return None
