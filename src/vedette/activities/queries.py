"""Reads about activities that are more than a filter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import ExtractMonth
from django.urls import reverse

from vedette.access.permissions import rows_for
from vedette.activities.models import Activity, ActivityQuerySet, Kind
from vedette.kernel import clock
from vedette.kernel.counts import CountUnit
from vedette.kernel.records import Described
from vedette.organisation.models import Embedding, Person, Post, Region, Unit, UnitKind
from vedette.organisation.models.period import holds_on
from vedette.organisation.queries import overseen_by

PARTNER_KINDS = [
    UnitKind.COMMISSION,
    UnitKind.OFFICE,
    UnitKind.TEAM,
    UnitKind.HOST,
    UnitKind.OTHER,
]


def describe(refs: Sequence[str], person: Person) -> dict[str, Described]:
    """Activities by their references, for lists of other areas; out of scope is left out."""
    found = Activity.objects.visible_to(person).filter(ref__in=refs)
    return {
        row.ref: Described(str(row), reverse("activities:activity", args=[row.ref]))
        for row in found.select_related("firm").prefetch_related("aspects")
    }


@dataclass(frozen=True)
class KindCount:
    """What one kind of activity adds up to, with its unit and the entries behind it."""

    kind: Kind
    number: int
    entries: int

    @property
    def unit(self) -> CountUnit:
        return self.kind.count_unit


def teams_recording(person: Person) -> QuerySet[Unit]:
    """The teams for which a person may record activities."""
    teams = Unit.objects.filter(kind=UnitKind.TEAM).annotate(team_id=F("pk"))
    return teams.filter(rows_for(person, "activities.record"))


def units_of(teams: Iterable[Unit], *, on: date) -> list[Unit]:
    """The units that any of these teams oversaw on a day: hosts first, then by name."""
    found = {unit for team in teams for unit in overseen_by(team, on=on)}
    direct = Embedding.objects.filter(holds_on(on), unit__in=found).values_list("unit", flat=True)
    first = set(direct)
    return sorted(found, key=lambda unit: (unit.pk not in first, unit.name))


def colleagues(teams: Iterable[Unit], *, on: date) -> QuerySet[Person]:
    """Who held a post in one of these teams on a day."""
    posts = Post.objects.filter(holds_on(on), unit__in=list(teams))
    return Person.objects.filter(pk__in=posts.values("person"))


def possible_partners(teams: Iterable[Unit]) -> QuerySet[Unit]:
    """The bodies with which something may be done jointly."""
    apart = [team.pk for team in teams]
    return Unit.objects.filter(kind__in=PARTNER_KINDS, closed_on=None).exclude(pk__in=apart)


def last_place(person: Person) -> Region | None:
    """Where this person last recorded an activity."""
    mine = Activity.objects.filter(recorded_by=person, region__isnull=False)
    last = mine.select_related("region").order_by("-id").first()
    return last.region if last else None


_SUMS: dict[str, Any] = {
    "entries": Count("pk"),
    "amount": Sum("amount"),
    "firms": Count("firm", distinct=True),
}


def kind_counts(rows: ActivityQuerySet) -> list[KindCount]:
    """What done activities add up to, kind by kind; every kind is there, even with none."""
    done = rows.done().order_by().values("kind").annotate(**_SUMS)
    found = {row["kind"]: row for row in done}
    return [_count(kind, found.get(kind)) for kind in Kind]


def months_of(rows: ActivityQuerySet, year: int) -> dict[Kind, list[KindCount]]:
    """The same for each month of a year: twelve counts a kind."""
    within = rows.done().in_period(date(year, 1, 1), date(year, 12, 31)).order_by()
    months = within.annotate(month=ExtractMonth("on")).values("kind", "month").annotate(**_SUMS)
    found = {(row["kind"], row["month"]): row for row in months}
    return {kind: [_count(kind, found.get((kind, m))) for m in range(1, 13)] for kind in Kind}


def days_of(rows: ActivityQuerySet) -> dict[date, list[KindCount]]:
    """The same for each day on which something was done, latest first."""
    done = rows.done().order_by("-on").values("on", "kind").annotate(**_SUMS)
    days: dict[date, list[KindCount]] = {}
    for row in done:
        days.setdefault(row["on"], []).append(_count(Kind(row["kind"]), row))
    return days


def _count(kind: Kind, row: Any) -> KindCount:
    if row is None:
        return KindCount(kind, 0, 0)
    number = row["firms"] if kind == Kind.FIRM_VISIT else row["amount"]
    return KindCount(kind, number, row["entries"])


def planned_and_come(rows: ActivityQuerySet) -> ActivityQuerySet:
    """Plans whose day has come and that nobody has marked as done."""
    day = clock.today()
    return rows.planned().filter(Q(until__isnull=True, on__lte=day) | Q(until__lte=day))
