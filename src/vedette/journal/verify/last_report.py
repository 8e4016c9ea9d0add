"""What the last verification said, kept in a file for the page of the record."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from vedette.journal.verify.problems import Report
from vedette.kernel import clock


@dataclass(frozen=True)
class LastReport:
    """When the record was last verified, and with what result."""

    at: datetime
    entries: int
    problems: int

    @property
    def ok(self) -> bool:
        return not self.problems


def _path() -> Path:
    return Path(settings.DATA) / "verified.json"


def write(report: Report) -> None:
    """Keep the result; a folder that can't be written is no reason to fail a verification."""
    found = {
        "at": clock.now().isoformat(),
        "entries": report.entries,
        "problems": len(report.problems),
    }
    try:
        _path().write_text(json.dumps(found), encoding="utf-8")
    except OSError:
        return


def read() -> LastReport | None:
    """The last result; None before the first verification."""
    try:
        found = json.loads(_path().read_text(encoding="utf-8"))
        return LastReport(datetime.fromisoformat(found["at"]), found["entries"], found["problems"])
    except (OSError, ValueError, KeyError):
        return None
