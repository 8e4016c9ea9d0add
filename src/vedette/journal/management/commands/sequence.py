"""`vedette sequence`: give waiting entries their place and sign the tree."""

import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vedette.journal.actions import Broken, sequence, sequence_forever


class Command(BaseCommand):
    help = "Give waiting entries their place in the tree and sign it, until stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="stop when nothing waits any more")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        if once:
            try:
                self.stdout.write(f"{sequence()} entries placed.")
            except Broken as problem:
                raise CommandError(f"{problem} Run `vedette verify`.") from problem
            return
        stop = Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        sequence_forever(stop)
