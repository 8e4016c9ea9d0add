"""`vedette backup FILE`: one archive of the instance, while it runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from rich.console import Console

from vedette.kernel import backups
from vedette.project import backup

POSTGRES = (
    "The database is a PostgreSQL: back it up by `pg_dump --format=custom`, after this archive of"
    " the checkpoint and the files was begun."
)


class Command(BaseCommand):
    help = "Write one archive of this instance: database, files, checkpoint (--keys: keys too)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the archive to write: 2026-11-23.tar.gz")
        parser.add_argument(
            "--keys",
            action="store_true",
            help="put instance.json in: whoever has this archive can then write a record",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        archive: Path = options["file"].resolve()
        database = None
        if connection.vendor == "sqlite":
            database = Path(str(settings.DATABASES["default"]["NAME"]))
        else:
            self.stderr.write(POSTGRES)
        try:
            with Console(stderr=True).status("…") as status:
                for name in backup.save(settings.DATA, database, archive, keys=options["keys"]):
                    status.update(name)
        except OSError as problem:
            raise CommandError(f"No backup was made: {problem}") from problem
        backups.note(Path(settings.DATA))
        self.stdout.write(f"{archive} is written.")
        if not options["keys"]:
            self.stdout.write("It holds no keys: keep instance.json elsewhere, you need both.")
