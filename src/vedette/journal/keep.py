"""The last checkpoint, kept in a file beside the database.

Whoever can only reach the database can't take it back: a log from which the last entries and
their checkpoints were deleted is shorter than what this file remembers.
"""

from pathlib import Path

from django.conf import settings

from vedette.journal.notes import Head, our_key


def path() -> Path:
    return Path(settings.DATA) / "checkpoint"


def kept() -> Head | None:
    """The checkpoint in the file; None before the first. Raises BadNote if it isn't ours."""
    try:
        note = path().read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return our_key().open(note)


def keep(note: str) -> None:
    """Write a checkpoint whole or not at all."""
    draft = path().with_suffix(".new")
    draft.write_text(note, encoding="utf-8")
    draft.replace(path())
