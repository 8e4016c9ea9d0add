"""How far background work has come: a small file beside the upload.

Not a row of the database: while an import is being entered, its one transaction holds the
database's pen, and nobody would see what it writes before it is over.
"""

import time
from dataclasses import dataclass
from pathlib import Path

STALE = 60.0
"""Seconds without a word after which the work is taken to have been killed."""


@dataclass(frozen=True)
class Progress:
    """What was last told."""

    done: int = 0
    total: int = 0
    age: float = 0.0
    """Seconds since then."""

    @property
    def is_stale(self) -> bool:
        return self.age > STALE


def tell(file: Path, done: int, total: int = 0) -> None:
    """Say how far it is, whole or not at all."""
    draft = file.with_suffix(".new")
    draft.write_text(f"{done} {total}", encoding="ascii")
    draft.replace(file)


def heard(file: Path) -> Progress | None:
    """What was last told; None if nothing was."""
    try:
        done, total = file.read_text(encoding="ascii").split()
        return Progress(int(done), int(total), time.time() - file.stat().st_mtime)
    except (FileNotFoundError, ValueError):
        return None
