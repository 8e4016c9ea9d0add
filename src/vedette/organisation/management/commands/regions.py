"""`vedette regions`: load provinces, prefectures and counties."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from vedette.organisation.regions import load


class Command(BaseCommand):
    help = "Load the regions of China by GB/T 2260 code; again after an update of the list."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--province", default="", help="two digits: only 62 (Gansu), say")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            number = load(options["province"])
        except LookupError as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{number} regions are loaded.")
