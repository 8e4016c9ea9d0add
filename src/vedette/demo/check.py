"""Hold the replay against the answer key: each row's number, and the rows behind it."""

import csv
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files

from vedette.figures.queries import Scope, known, named, parse
from vedette.organisation.models import Unit

START, END = date(2020, 1, 1), date(2020, 12, 31)


@dataclass(frozen=True)
class Expected:
    """A row of `expected.csv`."""

    row: str
    team: str
    figure: str
    filters: dict[str, str]
    comparator: str
    number: Decimal
    unit: str
    fact: str


@dataclass(frozen=True)
class Verdict:
    """What came out for a row."""

    row: str
    figure: str
    expected: str
    got: str
    trace: int | None
    verdict: str
    """`ok`, `wrong` or `not yet`."""

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def answer_key() -> Iterator[Expected]:
    text = files("vedette.demo").joinpath("expected.csv").read_text(encoding="utf-8")
    for line in csv.DictReader(text.splitlines()):
        yield Expected(
            row=line["row"],
            team=line["team"],
            figure=line["figure"],
            filters=parse(line["filters"]),
            comparator=line["comparator"],
            number=Decimal(line["number"]),
            unit=line["unit"],
            fact=line["fact"],
        )


def judge(expected: Expected) -> Verdict:
    """Compute one row of the answer key from the records."""
    wanted = f"{expected.comparator} {expected.number}"
    if not known(expected.figure):
        return Verdict(expected.row, expected.figure, wanted, "", None, "not yet")
    figure = named(expected.figure)
    team = None if expected.team == "*" else Unit.objects.get(name_zh=expected.team)
    scope = Scope(start=START, end=END, as_of=END, unit=team, filters=expected.filters)
    value = figure.value(scope)
    fits = _compare(Decimal(value.shown), expected.comparator, expected.number)
    right = fits and value.holds and _same_unit(figure.unit.value, expected.unit)
    return Verdict(
        expected.row,
        expected.figure,
        wanted,
        f"{value.shown}",
        value.trace,
        "ok" if right else "wrong",
    )


def verdicts() -> Iterator[Verdict]:
    for expected in answer_key():
        yield judge(expected)


HOUSE_STYLE = ({"个", "项"}, {"种", "项"})
"""个 and 项 both count findings, 种 and 项 both mechanisms: which one a report writes is a matter
of its house style."""


def _same_unit(ours: str, theirs: str) -> bool:
    return ours == theirs or any({ours, theirs} <= either for either in HOUSE_STYLE)


def _compare(got: Decimal, comparator: str, wanted: Decimal) -> bool:
    match comparator:
        case "=":
            return got == wanted
        case ">=":
            return got >= wanted
        case ">":
            return got > wanted
    raise ValueError(f"The answer key compares by {comparator!r}.")
