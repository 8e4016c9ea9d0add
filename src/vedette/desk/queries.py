"""Reads of the desk: what is due, and what waits for one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import F, QuerySet
from django.urls import reverse

from vedette.deadlines.models import Deadline
from vedette.deadlines.queries import Clock, as_clocks
from vedette.desk.models import SavedView
from vedette.findings.models import Finding
from vedette.findings.queries import waiting_for
from vedette.kernel import subject_registry
from vedette.kernel.subject_registry import Described
from vedette.organisation.models import Person

T = TypeVar("T")
SHOWN = 8
"""Rows of each section: beyond, the list itself is one click away."""
AHEAD = 14
"""Days ahead that "coming up" looks."""
MOST = 999
"""What a section counts up to: the day's work is not more."""


def views_of(person: Person, list_key: str = "") -> QuerySet[SavedView]:
    """One's own saved views, of one list or of all."""
    mine = SavedView.objects.filter(person=person)
    return mine.filter(list_key=list_key) if list_key else mine


@dataclass(frozen=True)
class Due:
    """A deadline of today's page, with the record that it belongs to."""

    clock: Clock
    about: Described | None

    @property
    def label(self) -> str:
        deadline = self.clock.deadline
        return f"{deadline.snapshot.label} {deadline.part}".strip()

    @property
    def url(self) -> str:
        """The record's page, where the act is; the deadline's own where there is none."""
        return self.about.url if self.about else reverse("deadlines:deadline", args=[self.pk])

    @property
    def pk(self) -> int:
        return int(self.clock.deadline.pk)


@dataclass(frozen=True)
class Section(Generic[T]):
    """The first rows of something, and how many there are."""

    rows: Sequence[T]
    count: int

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


@dataclass(frozen=True)
class Today:
    """What one person finds on their desk."""

    overdue: Section[Due]
    mine: Section[Finding]
    ahead: Section[Due]
    open_findings: int
    overdue_findings: int


def today(person: Person) -> Today:
    seen = Deadline.objects.visible_to(person).select_related("unit")
    findings = Finding.objects.visible_to(person)
    mine = waiting_for(findings, person).select_related("unit")
    first_due = F("due_on").asc(nulls_last=True)
    return Today(
        overdue=_due(seen.overdue(), person),
        mine=Section(list(mine.order_by(first_due, "pk")[:SHOWN]), mine[:MOST].count()),
        ahead=_due(seen.due_within(AHEAD), person),
        open_findings=findings.open().count(),
        overdue_findings=findings.overdue().count(),
    )


def _due(deadlines: QuerySet[Deadline], person: Person) -> Section[Due]:
    rows = list(deadlines.order_by("due", "pk").prefetch_related("extensions")[:SHOWN])
    about = subject_registry.describe_all({row.subject for row in rows}, person)
    clocks = as_clocks(rows, person)
    shown = [Due(clock, about.get(clock.deadline.subject)) for clock in clocks]
    return Section(shown, len(rows) if len(rows) < SHOWN else deadlines[:MOST].count())
