"""`vedette docs`: write the pages of docs/ that are made from the code, or check them."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vedette.project.documents import FOLDER, pages


class Command(BaseCommand):
    help = "Write the pages of docs/ that are made from the code (--check: only compare them)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="fail if a page is out of date")

    def handle(self, *args: Any, **options: Any) -> None:
        if not FOLDER.is_dir():
            raise CommandError("The docs are not here: this needs a clone of the repository.")
        for name, text in pages().items():
            file = FOLDER / name
            kept = file.read_text(encoding="utf-8") if file.exists() else ""
            if options["check"] and kept != text:
                raise CommandError(f"docs/{name} is out of date: run `vedette docs`.")
            if kept != text:
                file.write_text(text, encoding="utf-8")
                self.stdout.write(f"docs/{name}")
