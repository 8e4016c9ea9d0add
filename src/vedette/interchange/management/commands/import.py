"""`vedette import findings FILE`: a findings ledger from a workbook or a csv text."""  # noqa: N999

import json
import tempfile
from argparse import ArgumentParser
from dataclasses import replace
from datetime import date
from hashlib import file_digest
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console

from vedette.access.models import Account
from vedette.interchange.actions import FileFacts, take
from vedette.interchange.ledger.mapping import Mapping, read_mapping
from vedette.interchange.models import ImportRun
from vedette.interchange.plan.begin import Beginning, begin
from vedette.interchange.plan.make import make_plan
from vedette.interchange.plan.store import Store, Verdict
from vedette.interchange.plan.units import team_for
from vedette.interchange.reading import Book, open_book
from vedette.interchange.refused import write_refused
from vedette.interchange.telling import as_json, progress, show_columns, show_counts, show_refused
from vedette.journal.actions import SYSTEM, Actor
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Unit, UnitKind


class Command(BaseCommand):
    help = "Import a findings ledger (问题台账) as history: vedette import findings FILE."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["findings"], help="what the file holds")
        parser.add_argument("file", type=Path, help="a workbook (xlsx) or a csv text")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would be; write nothing"
        )
        parser.add_argument("--team", help="whose ledger it is: the team's short name")
        parser.add_argument("--by", help="the user name of whoever imports (else: the system)")
        parser.add_argument("--sheet", default="", help="the sheet, if not the likeliest one")
        parser.add_argument("--mapping", type=Path, help="a JSON file that names the columns")
        parser.add_argument("--unit", help="the one unit that all rows are about")
        parser.add_argument("--year", type=int, help="the year of dates that name none")
        parser.add_argument(
            "--found-on", type=date.fromisoformat, help="for rows that don't say it"
        )
        parser.add_argument("--refused", type=Path, help="write the refused rows to this workbook")
        parser.add_argument("--json", action="store_true", help="tell the result as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"There is no file {path}.")
        self.console = Console(stderr=True, quiet=options["json"])
        try:
            with open_book(path) as book, tempfile.TemporaryDirectory() as folder:
                self.bring_in(book, Path(folder), options)
        except OversightError as problem:
            raise CommandError(str(problem)) from problem

    def bring_in(self, book: Book, folder: Path, options: dict[str, Any]) -> None:
        team = self.team(book, options)
        start = begin(book, team, sheet=options["sheet"])
        mapping = self.mapping(start, options)
        with Store.make(folder / "plan.sqlite3") as store:
            with progress(self.console, "Reading") as tell:
                make_plan(store, book, mapping, team, tell=tell)
            run = None
            if not options["dry_run"]:
                run = self.take(store, team, options)
            self.tell(store, start, mapping, run, options)
            if options["refused"]:
                write_refused(store, options["refused"])

    def take(self, store: Store, team: Unit, options: dict[str, Any]) -> ImportRun:
        path: Path = options["file"]
        with path.open("rb") as source:
            digest = file_digest(source, "sha256").hexdigest()
        file = FileFacts(path.name, digest, path.stat().st_size)
        total = store.counts()[Verdict.NEW]
        with progress(self.console, "Entering", total) as tell:
            return take(store, team=team, by=self.actor(options), file=file, tell=tell)

    def actor(self, options: dict[str, Any]) -> Actor:
        """Whoever sits at the server's command line acts as the system, unless they say who."""
        if not options["by"]:
            return SYSTEM
        account = Account.objects.filter(username=options["by"]).select_related("person").first()
        if account is None:
            raise CommandError(f"There is no account “{options['by']}”.")
        return account.person

    def team(self, book: Book, options: dict[str, Any]) -> Unit:
        """The team named, or the one that oversees the units of the ledger."""
        teams = Unit.objects.filter(kind=UnitKind.TEAM).order_by("pk")
        if options["team"]:
            team = Unit.objects.filter(ref=options["team"]).first()
            if team is None:
                known = ", ".join(teams.values_list("ref", flat=True))
                raise CommandError(f"There is no team “{options['team']}”. There are: {known}.")
            return team
        start = begin(book, None, sheet=options["sheet"])
        start.mapping.check_headings()
        likely = team_for(book, start.mapping, teams)
        if len(likely) != 1:
            known = ", ".join(team.ref for team in likely or teams)
            raise CommandError(f"Whose ledger is it? Say --team, one of: {known}.")
        return likely[0]

    def mapping(self, start: Beginning, options: dict[str, Any]) -> Mapping:
        """What the columns mean: as the file says, as remembered, or as guessed."""
        if options["mapping"]:
            mapping = read_mapping(options["mapping"].read_text("utf-8-sig"), start.layout)
        elif start.open_questions:
            asked = "; ".join(
                f"“{c.heading}”: {c.guess.field} / {c.guess.rival}" for c in start.open_questions
            )
            raise CommandError(f"These columns can mean two things, say which (--mapping): {asked}")
        else:
            mapping = start.mapping
        said = {name: options[name] for name in ("unit", "year", "found_on") if options[name]}
        return replace(mapping, **said)

    def tell(
        self,
        store: Store,
        start: Beginning,
        mapping: Mapping,
        run: ImportRun | None,
        options: dict[str, Any],
    ) -> None:
        if options["json"]:
            self.stdout.write(json.dumps(as_json(store, mapping, run), ensure_ascii=False))
            return
        console = Console(file=cast("IO[str]", self.stdout._out))
        if run is None:
            show_columns(console, start, mapping)
        show_counts(console, store, run)
        show_refused(console, store, mapping, written=options["refused"])
