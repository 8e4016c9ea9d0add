"""When this instance was last backed up: a small file in its folder, for its administrators."""

import json
from datetime import datetime
from pathlib import Path

from vedette.kernel import clock

FILE = "backed-up.json"


def note(data: Path) -> None:
    """Keep the moment; a folder that can't be written is no reason to fail a backup."""
    try:
        (data / FILE).write_text(json.dumps({"at": clock.now().isoformat()}), encoding="utf-8")
    except OSError:
        return


def last(data: Path) -> datetime | None:
    """The moment of the last backup that `vedette backup` made; None before the first."""
    try:
        return datetime.fromisoformat(json.loads((data / FILE).read_text(encoding="utf-8"))["at"])
    except (OSError, ValueError, KeyError):
        return None
