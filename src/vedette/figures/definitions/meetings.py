"""Figures about case meetings. The period is decided by the day on which a meeting was held."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import why_not
from vedette.figures.figure import Adds, Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit
from vedette.meetings.models import AgendaItem, CaseMeeting, MeetingKind
from vedette.organisation.models import Reach
from vedette.organisation.models.period import holds_on


def _meetings(scope: Scope) -> QuerySet[CaseMeeting]:
    rows = CaseMeeting.objects.took_place().filter(on__range=(scope.start, scope.last_day))
    if scope.unit is not None:
        below = Reach.objects.filter(holds_on(scope.last_day), top=scope.unit).values("unit")
        rows = rows.filter(convener__in=below)
    if kind := scope.filters.get("kind"):
        rows = rows.filter(kind=kind)
    return rows


def _seen_meetings(scope: Scope) -> QuerySet[CaseMeeting]:
    rows = _meetings(scope)
    if scope.seen_by is not None:
        rows = rows.filter(pk__in=CaseMeeting.objects.visible_to(scope.seen_by).values("pk"))
    return rows


def _studied(scope: Scope) -> QuerySet[AgendaItem]:
    """Who may not count all clues counts those that they know of."""
    rows = AgendaItem.objects.decided().filter(meeting__in=_meetings(scope))
    asker = scope.seen_by
    if asker is not None and why_not(asker, "clues.count") is not None:
        rows = rows.filter(pk__in=AgendaItem.objects.visible_to(asker).values("pk"))
    return rows


def _meeting_line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=str(MeetingKind(row.kind).label), subject=row.subject)


def _studied_line(row: Any) -> TraceRow:
    subject = row.clue.subject
    return TraceRow(
        on=row.meeting.on, title=row.clue.ref, subject=subject, identity=str(row.clue_id)
    )


declare(
    Figure(
        key="meetings.case_meetings",
        name=_("Case meetings held"),
        unit=CountUnit.TIMES,
        definition=_("Case meetings held in the period, by the body that convened them."),
        rows=_seen_meetings,
        line=_meeting_line,
        filters=("kind",),
        parts={"kind": lambda scope: list(MeetingKind.values)},
        team="convener_id",
    ),
    Figure(
        key="meetings.clues_studied",
        name=_("Clues studied in case meetings"),
        unit=CountUnit.ITEM,
        definition=_("Clues on which a case meeting of the period came to a result, each once."),
        rows=_studied,
        line=_studied_line,
        adds=Adds.DISTINCT,
        measure="clue_id",
        filters=("kind",),
        related=("meeting", "clue"),
        team="meeting__convener_id",
    ),
)
