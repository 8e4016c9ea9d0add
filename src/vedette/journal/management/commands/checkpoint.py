"""`vedette checkpoint`: show the latest checkpoint, or send it to witnesses."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vedette.journal.actions import send_checkpoints
from vedette.journal.notes import our_key
from vedette.journal.queries import latest_checkpoint


class Command(BaseCommand):
    help = "Print the latest checkpoint and the public key; with --send, send it to witnesses."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--send",
            nargs="*",
            metavar="ADDRESS",
            help="e-mail addresses or files; without any, those of VEDETTE_WITNESSES",
        )

    def handle(self, *args: Any, send: list[str] | None, **options: Any) -> None:
        latest = latest_checkpoint()
        if latest is None:
            raise CommandError("Nothing has been signed yet: run `vedette sequence --once`.")
        if send is None:
            self.stdout.write(f"{latest.note}\n{our_key()}")
        else:
            self.stdout.write(f"Sent to {send_checkpoints(send or None)} witnesses.")
