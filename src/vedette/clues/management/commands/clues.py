"""`vedette clues check`: hold the registers of clues against each other."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from vedette.clues.queries import Checked, check
from vedette.kernel import clock
from vedette.organisation.models import Unit


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a day: write it as 2020-12-31.") from None


class Command(BaseCommand):
    help = "Joint check: opening + new - concluded = closing, and every difference."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("act", choices=["check"])
        parser.add_argument("--from", dest="start", type=day, metavar="D", help="1 January")
        parser.add_argument("--to", dest="end", type=day, metavar="D", help="today")
        parser.add_argument("--team", metavar="REF", help="the register of one body")
        parser.add_argument("--with", dest="partner", metavar="REF", help="what it shares with it")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        end = options["end"] or clock.today()
        start = options["start"] or date(end.year, 1, 1)
        if end < start:
            raise CommandError("The period ends before it begins.")
        team, partner = (_unit(options[name]) for name in ("team", "partner"))
        checked = check(start, end, team=team, partner=partner)
        if options["json"]:
            self.stdout.write(json.dumps(checked.as_json(), ensure_ascii=False, indent=1))
        else:
            _print(checked)
        if not checked.holds:
            raise CommandError("The registers differ.")


def _unit(ref: str | None) -> Unit | None:
    if ref is None:
        return None
    unit = Unit.objects.filter(ref=ref).first()
    if unit is None:
        raise CommandError(f"There is no unit {ref!r}.")
    return unit


def _print(checked: Checked) -> None:
    console, told = Console(), checked.balance
    console.print(
        f"{told.opening} + {told.new} new + {told.reopened} reopened"
        f" - {told.concluded} concluded - {told.struck} struck out = {told.expected};"
        f" the register holds {told.closing}"
    )
    flows = Table("body", "handed over", "received", "returned", "concluded")
    for flow in checked.flows:
        numbers = (flow.handed_over, flow.received, flow.returned, flow.concluded)
        flows.add_row(flow.body, *map(str, numbers))
    console.print(flows)
    found = Table("clue", "difference", "since", "to be settled by")
    for one in checked.differences:
        since = one.since.isoformat() if one.since else ""
        found.add_row(one.ref, str(one.kind.label), since, one.settles or one.kind.settles)
    if checked.differences:
        console.print(found)
    for gap in checked.gaps:
        console.print(f"Numbers missing in {gap}")
