"""`vedette figures`: the numbers of a period, each with how many rows stand behind it."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from vedette.figures import register
from vedette.figures.figure import Figure, Value
from vedette.figures.filters import expand, parse
from vedette.figures.scope import Scope
from vedette.kernel import clock
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Unit


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a day: write it as 2020-12-31.") from None


class Command(BaseCommand):
    help = "Print the figures of a period, each counted from its rows."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--from", dest="start", type=day, required=True, metavar="D")
        parser.add_argument("--to", dest="end", type=day, required=True, metavar="D")
        parser.add_argument("--as-of", type=day, metavar="D", help="as known on that day (today)")
        parser.add_argument("--unit", metavar="REF", help="one unit and all below it")
        parser.add_argument("--key", action="append", metavar="KEY", help="only this figure")
        parser.add_argument("--filter", default="", metavar="a=b;c=d", help="narrow the figures")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            values = self.values(options)
        except OversightError as problem:
            raise CommandError(str(problem)) from problem
        if options["json"]:
            rows = [as_json(value) for value in values]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
        else:
            Console().print(as_table(values))
        broken = [value.figure.key for value in values if not value.holds]
        if broken:
            raise CommandError(f"The rows don't add up to: {', '.join(broken)}")

    def values(self, options: dict[str, Any]) -> list[Value]:
        if options["end"] < options["start"]:
            raise CommandError("The period ends before it begins.")
        scope = Scope(
            start=options["start"],
            end=options["end"],
            as_of=options["as_of"] or clock.today(),
            unit=self.unit(options["unit"]),
            filters=parse(options["filter"]),
        )
        figures = [register.named(key) for key in options["key"] or ()] or register.every()
        return [value for figure in figures for value in self.figure(figure, scope)]

    def figure(self, figure: Figure, scope: Scope) -> list[Value]:
        """The figure, and each part of it by the values that its filters take here."""
        if scope.filters:
            return [figure.value(scope)]
        return [figure.value(scope), *(figure.value(part) for part in expand(figure, scope))]

    def unit(self, ref: str | None) -> Unit | None:
        if ref is None:
            return None
        try:
            return Unit.objects.get(ref=ref)
        except Unit.DoesNotExist:
            raise CommandError(f"There is no unit {ref!r}.") from None


def as_json(value: Value) -> dict[str, Any]:
    number = value.shown
    return {
        "key": value.figure.key,
        "unit_ref": value.scope.unit.ref if value.scope.unit else "*",
        "filters": dict(value.scope.filters),
        "number": number if isinstance(number, int) else f"{number:.2f}",
        "count_unit": value.figure.unit.value,
        "trace": value.trace,
    }


def as_table(values: list[Value]) -> Table:
    table = Table()
    for head, side in (("figure", "left"), ("filters", "left"), ("number", "right"), ("", "left")):
        table.add_column(head, justify=side)  # type: ignore[arg-type]
    table.add_column("rows", justify="right")
    for value in values:
        filters = " ".join(f"{k}={v}" for k, v in value.scope.filters.items())
        unit = value.figure.unit.value
        table.add_row(value.figure.key, filters, f"{value.shown:,}", unit, f"{value.trace:,}")
    return table
