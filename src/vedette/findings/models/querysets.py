"""Which findings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from vedette.access.permissions import rows_for
from vedette.access.powers import powers_of
from vedette.access.queries import ScopedQuerySet
from vedette.access.rights import sides_of
from vedette.findings.states import CLEARED, OPEN, VOID, State
from vedette.kernel import clock
from vedette.organisation.models import Person, Reach, Unit
from vedette.organisation.models.period import holds_on

if TYPE_CHECKING:
    from vedette.findings.models.finding import Finding  # noqa: F401


def units_below(condition: Q, on: date | None = None) -> QuerySet[Unit]:
    """The units that meet a condition, with all that stood below them on a day (today)."""
    tops = Unit.objects.filter(condition).values("pk")
    reach = Reach.objects.filter(holds_on(on or clock.today()), top__in=tops)
    return Unit.objects.filter(pk__in=reach.values("unit"))


class FindingQuerySet(ScopedQuerySet["Finding"]):
    view_right = "findings.view"

    def visible_to(self, person: Person) -> Self:
        """The oversight side sees all of its findings, the unit those it was notified of."""
        sides = sides_of(self.model)
        told = Q(notified_on__isnull=False) & rows_for(person, "findings.view_notified", sides)
        scope = rows_for(person, "findings.view_unnotified", sides) | told
        return self.filter(scope if powers_of(person).is_broad else self.few(scope))

    def few(self, condition: Q) -> Q:
        """A condition that few rows meet: their keys are gathered first, by an index.

        Left to itself, SQLite walks the whole ledger in the order of the list to find them.
        """
        return Q(pk__in=self.model._base_manager.filter(condition).values("pk"))

    def open(self, on: date | None = None) -> Self:
        """Not yet signed off; an accepted risk is open again once its time is over."""
        lapsed = Q(state=State.RISK_ACCEPTED, accepted_until__lt=on or clock.today())
        return self.filter(Q(state__in=OPEN) | lapsed)

    def cleared(self) -> Self:
        """Verified and signed off, and not come back since."""
        return self.filter(state__in=CLEARED)

    def overdue(self, on: date | None = None) -> Self:
        """The next step was due before a day (today)."""
        return self.filter(state__in=OPEN, due_on__lt=on or clock.today())

    def about(self, top: Unit, on: date | None = None) -> Self:
        """About a unit or one below it."""
        return self.of_units("unit", units_below(Q(pk=top.pk), on))

    def of(self, top: Unit, on: date | None = None) -> Self:
        """Of a team, or of the teams below an office."""
        return self.of_units("team", units_below(Q(pk=top.pk), on))

    def of_units(self, side: str, units: QuerySet[Any]) -> Self:
        """Those whose side (`unit`, `team`) is one of some units."""
        return self.filter(self.few(Q(**{f"{side}__in": units.values("pk")})))

    def on_theme(self, *refs: str) -> Self:
        from vedette.findings.models.theme import FindingTheme

        links = FindingTheme.objects.filter(finding=OuterRef("pk"), theme__ref__in=refs)
        return self.filter(Exists(links))

    # As of a past day: told by the steps, since the row itself knows only the present.

    def as_of(self, day: date) -> Self:
        """Findings that existed at the end of a day, with `state_then` and `due_then`."""
        from vedette.findings.models.step import Step

        last = Step.objects.filter(finding=OuterRef("pk"), on__lte=day).order_by("-on", "-id")
        return self.filter(raised_on__lte=day).annotate(
            state_then=Subquery(last.values("to_state")[:1]),
            due_then=Subquery(last.values("due_on")[:1]),
        )

    def counted_on(self, day: date) -> Self:
        """Those that stood in the ledger on a day: all but the withdrawn, merged, superseded."""
        return self.as_of(day).exclude(state_then__in=VOID)

    def open_on(self, day: date) -> Self:
        """Open at the end of a day."""
        lapsed = Q(state_then=State.RISK_ACCEPTED, due_then__lt=day)
        return self.as_of(day).filter(Q(state_then__in=OPEN) | lapsed)

    def cleared_on(self, day: date) -> Self:
        """Signed off, and not come back, at the end of a day."""
        return self.as_of(day).filter(state_then__in=CLEARED)

    def overdue_on(self, day: date) -> Self:
        """Open at the end of a day, with a step that was due before it."""
        return self.as_of(day).filter(state_then__in=OPEN, due_then__lt=day)
