"""Which deadlines."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from vedette.access.permissions import rows_for
from vedette.access.queries import ScopedQuerySet
from vedette.kernel import clock, sealed
from vedette.organisation.models import Person

if TYPE_CHECKING:
    from vedette.deadlines.models.deadline import Deadline  # noqa: F401


class DeadlineQuerySet(ScopedQuerySet["Deadline"]):
    view_right = "deadlines.view"

    def visible_to(self, person: Person) -> Self:
        """By team and unit; those of a sealed record to its circle alone, whatever the team."""
        own = sealed.known_rows("subject", person)
        seen = rows_for(person, self.view_right, ("team", "unit")) & ~sealed.sealed_rows("subject")
        return self.filter(seen if own is None else seen | own)

    def open(self) -> Self:
        return self.filter(closed_on=None)

    def running(self) -> Self:
        """Open, and not paused."""
        return self.open().filter(paused_on=None)

    def overdue(self, on: date | None = None) -> Self:
        """Ran out before a day (today), and nothing has ended or paused them."""
        return self.running().filter(due__lt=on or clock.today())

    def due_within(self, days: int, on: date | None = None) -> Self:
        """Running out in the next days, a day (today) included; not yet overdue."""
        first = on or clock.today()
        return self.running().filter(due__range=(first, first + timedelta(days=days)))

    def for_subject(self, subject: str) -> Self:
        return self.filter(subject=subject)
