"""`vedette witness`: keep another log's checkpoints, and complain if it takes one back."""

import re
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from vedette.journal.notes import BadNote, Head, Key
from vedette.journal.witness import Kept, Said, Unread, Untrue, ask, check, key_of


class Command(BaseCommand):
    help = "Keep the checkpoints of another log; status 1 if it takes one back."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("log", help="address of its /transparency/, or a file that it sent")
        parser.add_argument(
            "--key", help="its public key, name+hash+key; kept after the first time"
        )
        parser.add_argument("--keep", type=Path, metavar="FILE", help="where to keep what it said")

    def handle(
        self, *args: Any, log: str, key: str | None, keep: Path | None, **options: Any
    ) -> None:
        name = re.sub(r"[^\w.-]+", "_", log)
        file = keep or Path(settings.DATA) / "witnessed" / f"{name}.json"
        try:
            kept, said = Kept.read(file), ask(log)
            trusted = key_of(key, kept, said)
            old = trusted.open(kept.note) if kept else None
            new = self._open(trusted, said, kept, file)
            self._compare(old, new, said, kept, file)
        except (Unread, BadNote) as problem:
            raise CommandError(str(problem), returncode=2) from problem
        Kept(str(trusted), said.note).write(file)
        if key is None and kept is None:
            self.stderr.write(f"Trusted at first sight, compare it: {trusted}")
        grown = f"{old.size} entries before, " if old else ""
        self.stdout.write(f"{new.origin}: {grown}{new.size} now. Kept in {file}.")

    def _open(self, key: Key, said: Said, kept: Kept | None, file: Path) -> Head:
        try:
            return key.open(said.note)
        except BadNote as problem:
            raise CommandError(f"{problem} {self._evidence(said, kept, file)}") from problem

    def _compare(
        self, old: Head | None, new: Head, said: Said, kept: Kept | None, file: Path
    ) -> None:
        try:
            check(old, new, said.prove)
        except Untrue as problem:
            raise CommandError(f"{problem} {self._evidence(said, kept, file)}") from problem

    def _evidence(self, said: Said, kept: Kept | None, file: Path) -> str:
        """Keep both statements: each is signed, and together they convict."""
        evidence = file.with_suffix(".conflict")
        evidence.parent.mkdir(parents=True, exist_ok=True)
        before = kept.note if kept else ""
        evidence.write_text(f"{before}\n----\n\n{said.note}", encoding="utf-8")
        return f"Both statements are in {evidence}."
