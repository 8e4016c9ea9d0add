"""Export the whole log, for whoever may see everything: `vedette verify --export FILE.zip`."""

import json
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from vedette.journal import canon
from vedette.journal.bundle import Archive, Line, entry_line, opened, row_line
from vedette.journal.models import Checkpoint
from vedette.journal.queries import last_words, latest_checkpoint
from vedette.journal.verify.stream import CHUNK, Written, entries, snapshot
from vedette.journal.verify.tree import StoredLeaves
from vedette.journal.watched import watched
from vedette.kernel.rows import Row


def export_log(path: Path) -> int:
    """Write every placed entry and every row, in constant memory; return how many entries.

    Raises LookupError for a log in which nothing has been signed yet.
    """
    with snapshot(), path.open("wb") as out:
        checkpoint = latest_checkpoint()
        if checkpoint is None:
            raise LookupError("Nothing has been signed yet: run `vedette sequence --once`.")
        archive = Archive(out, checkpoint, name=path.name, address=f"{settings.PUBLIC_URL}/")
        archive.lines("checkpoints.jsonl", _checkpoints())
        archive.lines("entries.jsonl", _entries(checkpoint.size))
        archive.lines("rows.jsonl", _rows())
        archive.text("withheld.json", "[]")
        archive.close()
    return checkpoint.size


def _checkpoints() -> Iterator[Line]:
    for checkpoint in Checkpoint.objects.order_by("size").iterator(chunk_size=CHUNK):
        yield {"size": checkpoint.size, "note": checkpoint.note}


def _entries(size: int) -> Iterator[Line]:
    stored = StoredLeaves()
    for entry, marks in entries(placed=True):
        if entry.place is not None and entry.place < size:
            leaf = stored.at(entry.place) or entry.leaf
            yield entry_line(entry.place, leaf, entry.content(), marks, **_opened(entry))


def _opened(entry: Written) -> Line:
    if entry.data is None or entry.salt is None:
        return {}
    return opened(canon.canonical(json.loads(entry.data)), entry.salt)


def _rows() -> Iterator[Line]:
    for model in watched():
        chunk: list[Row] = []
        for row in model._base_manager.order_by("pk").iterator(chunk_size=CHUNK):
            chunk.append(row)
            if len(chunk) == CHUNK:
                yield from _lines(model, chunk)
                chunk = []
        yield from _lines(model, chunk)


def _lines(model: type[Row], rows: list[Row]) -> Iterator[Line]:
    table = model._meta.db_table
    words = last_words({(table, str(row.pk)) for row in rows})
    for row in rows:
        word = words.get((table, str(row.pk)))
        salt = bytes(word.entry.salt) if word and word.entry.salt is not None else None
        yield row_line(row, salt)
