"""Figures about teams."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vedette.figures.figure import Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit
from vedette.organisation.models import Reach, Unit, UnitKind
from vedette.organisation.models.period import holds_on


def _teams(scope: Scope) -> QuerySet[Unit]:
    rows = Unit.objects.filter(kind=UnitKind.TEAM)
    rows = rows.exclude(closed_on__lte=scope.start)
    if scope.unit is not None:
        below = Reach.objects.filter(holds_on(scope.last_day), top=scope.unit).values("unit")
        rows = rows.filter(pk__in=below)
    return rows


def _line(row: Any) -> TraceRow:
    return TraceRow(on=None, title=row.name, subject=row.subject)


declare(
    Figure(
        key="teams.total",
        name=_("Resident teams"),
        unit=CountUnit.TEAM,
        definition=_("Teams that existed in the period."),
        rows=_teams,
        line=_line,
        team="id",
    )
)
