"""What a figure is: a number that can always say which rows stand behind it.

A figure names its *trace*, the rows behind it, and how they add up. The number is computed by the
database; when it is shown it is computed a second time from the rows of the trace, and the two must
agree. A figure has no other source.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from django.db.models import Aggregate, Count, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import Unacceptable, type_text
from vedette.organisation.models import Unit


class Adds(Enum):
    """How the rows of a trace make the number."""

    ROWS = "rows"
    """One each."""
    SUM = "sum"
    """Each brings a quantity."""
    DISTINCT = "distinct"
    """Rows that share an identity count once."""


@dataclass(frozen=True)
class TraceRow:
    """One row behind a number, as it is listed."""

    on: date | None
    title: str
    subject: str
    quantity: int = 1
    identity: str = ""


Rows = Callable[[Scope], "QuerySet[Any]"]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A named number of the annual report."""

    key: str
    """`"findings.raised"`: the contract of `vedette figures` and of the answer key."""
    name: type_text
    unit: CountUnit
    definition: type_text
    """In a sentence: which rows, which date decides the period, what is left out."""
    rows: Rows
    line: Callable[[Any], TraceRow]
    """How a row is listed; it also gives the row's quantity or identity."""
    adds: Adds = Adds.ROWS
    measure: str = ""
    """The field summed (`Adds.SUM`) or told apart (`Adds.DISTINCT`), for the database."""
    filters: tuple[str, ...] = ()
    """The filters that `rows` understands."""
    parts: Mapping[str, Callable[[Scope], Iterable[str]]] = field(default_factory=dict)
    """For a filter by which the figure is also shown divided: the values that occur."""
    related: tuple[str, ...] = ()
    """What a listing needs beside the row, for `select_related`."""
    team: str = "team_id"
    """Where a row says which team it belongs to; empty for rows that belong to none."""

    def check_filters(self, scope: Scope) -> None:
        """Raises Unacceptable for a filter unknown here: it is never ignored in silence."""
        for name in scope.filters:
            if name not in self.filters:
                raise Unacceptable(
                    "filter",
                    _("“%(figure)s” can't be filtered by “%(name)s”. It knows: %(known)s")
                    % {"figure": self.key, "name": name, "known": ", ".join(self.filters) or "–"},
                )

    @property
    def _total(self) -> Aggregate:
        match self.adds:
            case Adds.ROWS:
                return Count("pk")
            case Adds.SUM:
                return Sum(self.measure)
            case Adds.DISTINCT:
                return Count(self.measure, distinct=True)

    def number(self, scope: Scope) -> int:
        """The number, as the database computes it."""
        return int(self.rows(scope).order_by().aggregate(total=self._total)["total"] or 0)

    def trace(self, scope: Scope) -> "QuerySet[Any]":
        """The rows behind the number, with all that their lines need."""
        rows = self.rows(scope)
        return rows.select_related(*self.related) if self.related else rows

    def value(self, scope: Scope) -> "Value":
        """The number and what its trace says of it. Raises Unacceptable for an unknown filter."""
        self.check_filters(scope)
        tally = Tally(self.adds)
        for row in self.trace(scope).iterator(chunk_size=2000):
            tally.take(self.line(row))
        return Value(figure=self, scope=scope, number=self.number(scope), traced=tally)

    def by_team(self, scope: Scope) -> dict[int, "Value"]:
        """The figure for each team that has rows, by the team's id: two statements for all."""
        if not self.team:
            return {}
        tallies: dict[int, Tally] = {}
        for row in self.trace(scope).iterator(chunk_size=2000):
            team = _follow(row, self.team)
            tallies.setdefault(team, Tally(self.adds)).take(self.line(row))
        counted = self.rows(scope).order_by().values(self.team).annotate(total=self._total)
        numbers = {row[self.team]: int(row["total"] or 0) for row in counted}
        return {
            team: Value(figure=self, scope=scope, number=numbers.get(team, 0), traced=tally)
            for team, tally in tallies.items()
        }


def _follow(row: Any, path: str) -> Any:
    for name in path.split("__"):
        row = getattr(row, name)
    return row


class Tally:
    """Adds up a trace, row by row, in constant memory but for the identities."""

    def __init__(self, adds: Adds) -> None:
        self.adds = adds
        self.rows = 0
        self.sum = 0
        self.identities: set[str] = set()

    def take(self, row: TraceRow) -> None:
        self.rows += 1
        if self.adds is Adds.SUM:
            self.sum += row.quantity
        elif self.adds is Adds.DISTINCT:
            self.identities.add(row.identity)

    @property
    def number(self) -> int:
        match self.adds:
            case Adds.ROWS:
                return self.rows
            case Adds.SUM:
                return self.sum
            case Adds.DISTINCT:
                return len(self.identities)


@dataclass(frozen=True)
class Value:
    """A figure's answer for one scope."""

    figure: Figure
    scope: Scope
    number: int
    traced: Tally

    @property
    def holds(self) -> bool:
        """Do the rows add up to the number?"""
        return self.number == self.traced.number

    @property
    def trace(self) -> int:
        """How many rows stand behind the number."""
        return self.traced.rows

    def nothing(self, *, unit: Unit) -> "Value":
        """The same question where no row answers it."""
        scope = replace(self.scope, unit=unit)
        return Value(figure=self.figure, scope=scope, number=0, traced=Tally(self.figure.adds))

    @property
    def shown(self) -> int | Decimal:
        """In the count unit: money in yuan."""
        if self.figure.unit is CountUnit.YUAN:
            return Decimal(self.number) / 100
        return self.number
