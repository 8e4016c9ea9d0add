"""`vedette restore FILE --data DIR`: an instance from its archive."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vedette.project import backup, env


class Command(BaseCommand):
    help = "Unpack a backup into an empty folder (--data DIR)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the archive that `vedette backup` wrote")

    def handle(self, *args: Any, **options: Any) -> None:
        data = env.data_folder()
        try:
            backup.restore(options["file"], data)
        except backup.CannotRestore as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{data} is restored. Now run `vedette verify`.")
