"""Figures about what is done with clues: acts, outcomes by the four forms, names cleared."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from vedette.clues.models import Clarification, FourForm, Inquiry, Outcome
from vedette.figures.definitions.clues import clues_of
from vedette.figures.figure import Adds, Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit

ON_CLUE: dict[str, Any] = {"related": ("clue",), "team": "clue__team_id"}


def _of(scope: Scope, rows: QuerySet[Any], day: str) -> QuerySet[Any]:
    """Rows on the clues that the asker may count, dated within the period."""
    dated = {f"{day}__range": (scope.start, scope.last_day)}
    return rows.filter(**dated, clue__in=clues_of(scope).order_by().values("pk"))


def _inquiries(scope: Scope) -> QuerySet[Any]:
    rows = _of(scope, Inquiry.objects.all(), "on")
    kind = scope.filters.get("kind")
    return rows.filter(kind=kind) if kind else rows


def _outcomes(scope: Scope) -> QuerySet[Any]:
    """What was decided in the period and still stood at `as_of`; no measure is no outcome."""
    standing = Q(ended_on=None) | Q(ended_on__gt=scope.as_of)
    rows = _of(scope, Outcome.objects.filter(standing), "decided_on")
    form = scope.filters.get("form")
    rows = rows.exclude(form=FourForm.NONE)
    return rows.filter(form=form) if form else rows


def _cleared(scope: Scope) -> QuerySet[Any]:
    rows = _of(scope, Clarification.objects.all(), "done_on")
    method = scope.filters.get("method")
    return rows.filter(method=method) if method else rows


def _line(day: str) -> Any:
    def line(row: Any) -> TraceRow:
        return TraceRow(on=getattr(row, day), title=row.clue.title, subject=row.clue.subject)

    return line


def _cleared_line(row: Any) -> TraceRow:
    return TraceRow(
        on=row.done_on,
        title=row.clue.title,
        subject=row.clue.subject,
        identity=str(row.concerned_id),
    )


def _occurring(rows: Any, field: str) -> Any:
    def values(scope: Scope) -> Iterable[str]:
        found: Iterable[str] = rows(scope).order_by(field).values_list(field, flat=True).distinct()
        return found

    return values


declare(
    Figure(
        key="clues.inquiries",
        name=_("Interviews and inquiries"),
        unit=CountUnit.ITEM_TIMES,
        definition=_("Letters of inquiry served and talks held on clues in the period."),
        rows=_inquiries,
        line=_line("on"),
        filters=("kind",),
        parts={"kind": _occurring(_inquiries, "kind")},
        **ON_CLUE,
    ),
    Figure(
        key="clues.outcomes",
        name=_("Persons dealt with by the four forms"),
        unit=CountUnit.PERSON_TIMES,
        definition=_(
            "Outcomes decided in the period and standing at the as-of day: one person, one form."
        ),
        rows=_outcomes,
        line=_line("decided_on"),
        filters=("form",),
        parts={"form": _occurring(_outcomes, "form")},
        **ON_CLUE,
    ),
    Figure(
        key="clues.cleared",
        name=_("Names cleared"),
        unit=CountUnit.PERSON,
        definition=_("Distinct persons concerned whose name was cleared in the period."),
        rows=_cleared,
        line=_cleared_line,
        adds=Adds.DISTINCT,
        measure="concerned_id",
        filters=("method",),
        parts={"method": _occurring(_cleared, "method")},
        **ON_CLUE,
    ),
)
