"""Figures about clues. States are those at the end of the `as_of` day, told by the steps.

They count what the asker is named on; those with the right `clues.count` get the number of all,
and the trace tells them nothing of the rows but that they are there.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import why_not
from vedette.clues.models import Clue, ClueQuerySet, ClueStep, Concerned, Intervention
from vedette.clues.states import DONE, OPEN, State
from vedette.figures.figure import Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit
from vedette.organisation.models import Reach, Unit
from vedette.organisation.models.period import holds_on

FILTERS = ("source", "group", "category", "grade", "way")
APPROVALS = tuple(f"approve_{way}" for way in ("inquiry", "verification", "hold", "close"))
"""The four ways; a transfer out is none of them."""


def _limit(scope: Scope, rows: ClueQuerySet) -> ClueQuerySet:
    """In the register of the scope's body, or about its unit, and such that its asker may count."""
    if scope.unit is not None:
        below = Reach.objects.filter(holds_on(scope.last_day), top=scope.unit).values("unit")
        rows = rows.filter(Q(team__in=below) | Q(unit__in=below))
    asker = scope.seen_by
    if asker is not None and why_not(asker, "clues.count") is not None:
        rows = rows.visible_to(asker)
    return _narrow(rows, scope)


def _narrow(rows: ClueQuerySet, scope: Scope) -> ClueQuerySet:
    for name, field in (("source", "source"), ("category", "category"), ("way", "way")):
        if wanted := scope.filters.get(name):
            rows = rows.filter(**{field: wanted})
    if group := scope.filters.get("group"):
        rows = rows.filter(source_group=int(group)) if group.isdecimal() else rows.none()
    if grade := scope.filters.get("grade"):
        of_grade = Concerned.objects.filter(clue=OuterRef("pk"), grade=grade)
        rows = rows.filter(Exists(of_grade))
    return rows


def clues_of(scope: Scope) -> ClueQuerySet:
    """All that stood in the register at `as_of`."""
    return _limit(scope, Clue.objects.counted_on(scope.as_of))


def _received(scope: Scope) -> ClueQuerySet:
    return clues_of(scope).filter(received_on__range=(scope.start, scope.last_day))


def _stepped(scope: Scope, condition: Q) -> ClueQuerySet:
    """Clues that took a step in the period; each once, however often."""
    steps = ClueStep.objects.filter(
        condition, clue=OuterRef("pk"), on__range=(scope.start, scope.last_day)
    )
    return clues_of(scope).filter(Exists(steps))


def _handled(scope: Scope) -> ClueQuerySet:
    return _stepped(scope, Q(name__in=APPROVALS))


def _differing(scope: Scope) -> ClueQuerySet:
    rows = _limit(scope, Clue.objects.differing(scope.as_of))
    if name := scope.filters.get("with"):
        partner = Unit.objects.filter(name_zh=name).first()
        rows = rows.in_register_of(partner, scope.last_day) if partner else rows.none()
    return rows


def _standing(scope: Scope, *states: str, **more: Any) -> ClueQuerySet:
    """Those that stood in one of some states at `as_of`."""
    rows: Any = clues_of(scope)
    found: ClueQuerySet = rows.filter(state_then__in=states, **more)
    return found


def _late(scope: Scope, *states: str) -> ClueQuerySet:
    return _standing(scope, *states, due_then__lt=scope.as_of)


def _line(row: Any) -> TraceRow:
    return TraceRow(on=row.received_on, title=row.title or row.ref, subject=row.subject)


def _interventions(scope: Scope) -> QuerySet[Any]:
    rows = Intervention.objects.filter(reported_on__range=(scope.start, scope.last_day))
    if scope.unit is not None:
        below = Reach.objects.filter(holds_on(scope.last_day), top=scope.unit).values("unit")
        rows = rows.filter(Q(clue__team__in=below) | Q(clue__handler__in=below))
    asker = scope.seen_by
    if asker is not None and why_not(asker, "clues.count") is not None:
        rows = rows.visible_to(asker)
    return rows


def _intervention_line(row: Any) -> TraceRow:
    return TraceRow(on=row.reported_on, title=row.ref, subject=row.subject)


def _occurring(field: str) -> Any:
    def values(scope: Scope) -> Iterable[str]:
        found = _received(scope).exclude(**{field: ""}).order_by(field)
        return found.values_list(field, flat=True).distinct()

    return values


PARTS = {name: _occurring(name) for name in ("source", "category")}


def _figure(key: str, name: Any, definition: Any, rows: Any, **more: Any) -> Figure:
    return Figure(
        key=f"clues.{key}",
        name=name,
        unit=CountUnit.ITEM,
        definition=definition,
        rows=rows,
        line=_line,
        **{"filters": FILTERS, **more},
    )


declare(
    _figure(
        "received",
        _("Clues received"),
        _("Clues received in the period and registered by the as-of day."),
        _received,
        parts=PARTS,
    ),
    _figure(
        "handled",
        _("Clues handled"),
        _("Clues whose disposition in one of the four ways was approved in the period, each once."),
        _handled,
        parts={"way": lambda scope: _ways(scope)},
    ),
    _figure(
        "backlog",
        _("Clues not dealt with"),
        _("Clues registered and not dealt with at the end of the last day."),
        lambda scope: _standing(scope, *OPEN),
    ),
    _figure(
        "concluded",
        _("Clues dealt with"),
        _("Clues closed, transferred or concluded in the period, each once."),
        lambda scope: _stepped(scope, Q(to_state__in=DONE) & ~Q(from_state__in=DONE)),
    ),
    _figure(
        "overdue",
        _("Dispositions overdue"),
        _("Clues signed for whose disposition was due before the as-of day."),
        lambda scope: _late(scope, State.ACCEPTED, State.SUBMITTED),
    ),
    _figure(
        "reviews_overdue",
        _("Held clues to be reviewed"),
        _("Clues held pending whose review was due before the as-of day."),
        lambda scope: _late(scope, State.HELD),
    ),
    _figure(
        "cases_opened",
        _("Cases opened"),
        _("Clues on which a case was opened in the period."),
        lambda scope: _stepped(scope, Q(name="open_case")),
    ),
    _figure(
        "passed_up",
        _("Clues passed up"),
        _("Clues passed up in the period of which only number and date are kept."),
        lambda scope: _standing(
            scope, State.PASSED_UP, received_on__range=(scope.start, scope.last_day)
        ),
        filters=(),
    ),
    _figure(
        "library_differences",
        _("Differences in the clue library"),
        _("Clues in which the registers that share them part at the end of the as-of day."),
        _differing,
        filters=(*FILTERS, "with"),
    ),
    Figure(
        key="clues.interventions",
        name=_("Interventions registered"),
        unit=CountUnit.SUGGESTION,
        definition=_("Improper inquiries and interventions registered in the period."),
        rows=_interventions,
        line=_intervention_line,
        related=("clue",),
        team="",
    ),
)


def _ways(scope: Scope) -> Iterable[str]:
    return _handled(scope).order_by("way").values_list("way", flat=True).distinct()
