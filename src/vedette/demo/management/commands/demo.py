"""`vedette demo`: make the demonstration instance, prove it, serve it."""

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from vedette.demo import check, replay


class Command(BaseCommand):
    help = "Replay the 2020 year of 14 resident teams into a demonstration instance, and serve it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-serve", action="store_true", help="stop after the replay")
        parser.add_argument("--port", type=int, default=8000, help="where to serve (8000)")
        parser.add_argument(
            "--check", action="store_true", help="hold the instance against the answer key"
        )
        parser.add_argument("--json", action="store_true", help="print the check as JSON")
        parser.add_argument(
            "--all", action="store_true", help="rows that no area brings yet fail the check too"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                f"{settings.DATA} is not a demonstration: a real instance never replays."
            )
        if not replay.is_complete():
            self.replay()
        if options["check"]:
            self.check_key(as_json=options["json"], everything=options["all"])
        elif not options["no_serve"]:
            self.tell_accounts(options["port"])
            call_command("serve", port=options["port"])

    def replay(self) -> None:
        """Make the instance, with a bar that runs over the days of the year."""
        replay.clear_half_done()
        call_command("migrate", verbosity=0)
        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True)) as progress:
            bar = progress.add_task("2020-01-01", total=replay.DAYS)

            def seen(day: date) -> None:
                progress.update(bar, advance=1, description=day.isoformat())

            with replay.without_waiting_for_the_disk():
                replay.run(seen)

    def tell_accounts(self, port: int) -> None:
        accounts = json.loads(replay.accounts_file().read_text(encoding="utf-8"))
        table = Table(title=f"http://127.0.0.1:{port}/", title_justify="left")
        for head in ("user", "password", "role", "unit"):
            table.add_column(head)
        for account in accounts:
            table.add_row(*(account[k] for k in ("username", "password", "role", "unit")))
        Console(stderr=True).print(table)

    def check_key(self, *, as_json: bool, everything: bool) -> None:
        verdicts = list(check.verdicts())
        tally = {word: sum(v.verdict == word for v in verdicts) for word in WORDS}
        if as_json:
            rows = [verdict.as_json() for verdict in verdicts]
            self.stdout.write(json.dumps({"rows": rows}, ensure_ascii=False, indent=1))
        else:
            for v in verdicts:
                trace = "" if v.trace is None else f"{v.trace} rows"
                line = f"{v.row:<5} {v.figure:<38} {v.expected:>13} {v.got:>12} {trace:>10}"
                self.stdout.write(f"{line}  {v.verdict}")
            self.stdout.write(
                f"{len(verdicts)} rows: {tally['ok']} ok, {tally['wrong']} wrong, "
                f"{tally['not yet']} not yet"
            )
        if tally["wrong"] or (everything and tally["not yet"]):
            raise SystemExit(1)


WORDS = ("ok", "wrong", "not yet")
