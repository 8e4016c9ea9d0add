"""`vedette verify`: is the record what it was, and is every row what the record says?"""

import json
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from vedette.journal.export import export_log
from vedette.journal.models import Entry, RowDigest
from vedette.journal.verify import Report, Step, last_report, verify

PATIENCE = 2.0
"""Seconds before a bar is shown."""
CHUNK = 1000
"""Entries and digests between two looks at it."""


class Command(BaseCommand):
    help = "Check every entry, the tree, every checkpoint, and every row against the record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="one object on standard output")
        parser.add_argument(
            "--export",
            type=Path,
            metavar="FILE.zip",
            help="write the whole log, all data in clear, for vedette_verify.py; checks nothing",
        )

    def handle(self, *args: Any, json: bool, export: Path | None, **options: Any) -> None:
        if export is not None:
            self._export(export)
            return
        with _progress() as step:
            report = verify(step)
        last_report.write(report)
        self.stdout.write(_as_json(report) if json else _as_text(report))
        if not report.ok:
            sys.exit(1)

    def _export(self, path: Path) -> None:
        try:
            count = export_log(path)
        except (LookupError, OSError) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{count} entries and all rows written to {path}.")


def _as_json(report: Report) -> str:
    problems = [
        {"kind": problem.kind.value, "subject": problem.subject, "index": problem.index}
        for problem in report.problems
    ]
    return json.dumps(
        {"ok": report.ok, "entries": report.entries, "problems": problems}, ensure_ascii=False
    )


def _as_text(report: Report) -> str:
    lines = [str(problem) for problem in report.problems]
    verdict = "clean" if report.ok else f"{len(report.problems)} problems"
    return "\n".join([*lines, f"{report.entries} entries: {verdict}."])


@contextmanager
def _progress() -> Iterator[Step]:
    """A bar on a terminal, for what takes longer than one likes to wait without a word."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda count: None
        return
    bar = Progress(
        TextColumn("Verifying"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    )
    task = bar.add_task("", total=Entry.objects.count() + RowDigest.objects.count())
    begun, done, drawn = time.monotonic(), 0, 0

    def step(count: int) -> None:
        nonlocal done, drawn
        done += count
        if done < drawn + CHUNK or time.monotonic() < begun + PATIENCE:
            return
        if not drawn:
            bar.start()
        drawn = done
        bar.update(task, completed=done)

    try:
        yield step
    finally:
        if drawn:
            bar.stop()
