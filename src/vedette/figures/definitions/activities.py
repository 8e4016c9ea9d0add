"""Figures about the evidence of work. The period is decided by the day an activity began."""

from typing import Any

from django.db.models import Case, CharField, F, Q, QuerySet, When
from django.utils.translation import gettext_lazy as _

from vedette.activities.models import (
    Activity,
    ActivityQuerySet,
    Aspect,
    ChecklistItem,
    Kind,
    Purpose,
)
from vedette.figures.figure import Adds, Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit
from vedette.organisation.models.region import RegionLevel

INSPECTIONS = (Kind.INSPECTION, Kind.FIELD_INSPECTION)


def _activities(scope: Scope, *kinds: Kind) -> ActivityQuerySet:
    """What stood as done by `as_of`, within the period and the unit, filtered."""
    rows = scope.limit(Activity.objects.known_at(scope.known_by))
    rows = rows.in_period(scope.start, scope.last_day)
    if kinds:
        rows = rows.of_kind(*kinds)
    for name, narrow in _FILTERS.items():
        if name in scope.filters:
            rows = narrow(rows, scope)
    return rows


def _with_body(rows: ActivityQuerySet, scope: Scope) -> ActivityQuerySet:
    return rows.filter(partners__unit__name_zh=scope.filters["with"])


def _in_regions(rows: ActivityQuerySet, scope: Scope) -> ActivityQuerySet:
    """Prefectures by short name (陇南 for 陇南市) or code."""
    wanted = Q()
    for word in scope.words("regions"):
        for region in ("region", "region__parent"):
            wanted |= Q(**{f"{region}__name_zh__startswith": word}) | Q(**{f"{region}": word})
    return rows.filter(wanted)


_FILTERS = {
    "with": _with_body,
    "regions": _in_regions,
}


def _line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=row.heading, subject=row.subject, quantity=row.amount)


def _count(
    key: str, name: Any, unit: CountUnit, definition: Any, *kinds: Kind, **more: Any
) -> Figure:
    """A figure that counts activities of some kinds."""
    return Figure(
        key=key,
        name=name,
        unit=unit,
        definition=definition,
        rows=lambda scope: _activities(scope, *kinds),
        line=_line,
        **more,
    )


def _rectification(scope: Scope) -> QuerySet[Any]:
    return _activities(scope, *INSPECTIONS).with_purposes(Purpose.RECTIFICATION)


def _prefectures(scope: Scope) -> QuerySet[Any]:
    rows = _activities(scope)
    if kind := scope.filters.get("kind"):
        rows = rows.filter(kind=kind)
    prefecture = Case(
        When(region__level=RegionLevel.PREFECTURE, then=F("region_id")),
        When(region__level=RegionLevel.COUNTY, then=F("region__parent_id")),
        output_field=CharField(),
    )
    return rows.annotate(prefecture=prefecture).exclude(prefecture=None)


def _prefecture_line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=row.heading, subject=row.subject, identity=str(row.prefecture))


def _firms(scope: Scope) -> QuerySet[Any]:
    rows = _activities(scope, Kind.FIRM_VISIT)
    kind = scope.filters.get("kind")
    return rows.with_firm_kind(kind) if kind else rows


def _firm_line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=row.heading, subject=row.subject, identity=str(row.firm_id))


def _talks(scope: Scope) -> QuerySet[Any]:
    if scope.filters.get("kind", "individual") != "individual":
        return Activity.objects.none()
    return _activities(scope, Kind.TALK)


def _answers(scope: Scope) -> QuerySet[Any]:
    return ChecklistItem.objects.of(_activities(scope, *INSPECTIONS)).answered()


def _answer_line(row: Any) -> TraceRow:
    activity = row.activity
    return TraceRow(on=activity.on, title=row.question, subject=activity.subject)


def _themes(scope: Scope) -> QuerySet[Any]:
    return Aspect.objects.filter(
        kind="theme", activity__in=_activities(scope, Kind.RESEARCH).order_by()
    )


def _theme_line(row: Any) -> TraceRow:
    activity = row.activity
    return TraceRow(on=activity.on, title=row.value, subject=activity.subject, identity=row.value)


declare(
    _count(
        "activities.visits",
        _("Field visits"),
        CountUnit.TIMES,
        _("Field visits made in the period."),
        Kind.VISIT,
    ),
    _count(
        "activities.inspections",
        _("Inspections"),
        CountUnit.TIMES,
        _("Inspections begun in the period, on the ground or at the unit."),
        *INSPECTIONS,
        filters=("with", "regions"),
    ),
    Figure(
        key="activities.rectification_inspections",
        name=_("Inspections of rectification"),
        unit=CountUnit.TIMES,
        definition=_("Inspections begun in the period whose purpose was rectification."),
        rows=_rectification,
        line=_line,
    ),
    Figure(
        key="activities.joint_inspections",
        name=_("Joint inspections"),
        unit=CountUnit.TIMES,
        definition=_("Inspections begun in the period together with another body."),
        rows=lambda scope: _activities(scope, *INSPECTIONS).joint(),
        line=_line,
        filters=("with",),
    ),
    Figure(
        key="activities.joint_purpose_inspections",
        name=_("Inspections with a double purpose"),
        unit=CountUnit.TIMES,
        definition=_("Inspections that were a business check and political supervision in one."),
        rows=lambda scope: _activities(scope, *INSPECTIONS).joint_purpose(),
        line=_line,
    ),
    Figure(
        key="activities.checklist_answers",
        name=_("Questions answered on the spot"),
        unit=CountUnit.FINDING,
        definition=_("Checklist questions of inspections begun in the period that have an answer."),
        rows=_answers,
        line=_answer_line,
        filters=("with",),
        related=("activity",),
        team="activity__team_id",
    ),
    Figure(
        key="activities.regions",
        name=_("Prefectures visited"),
        unit=CountUnit.CITY,
        definition=_("Distinct prefectures in which activities of the period took place."),
        rows=_prefectures,
        line=_prefecture_line,
        adds=Adds.DISTINCT,
        measure="prefecture",
        filters=("kind", "regions"),
        related=("firm",),
    ),
    Figure(
        key="talks.person_times",
        name=_("Individual talks"),
        unit=CountUnit.PERSON_TIMES,
        definition=_("People talked to one at a time in the period; a person twice counts twice."),
        rows=_talks,
        line=_line,
        adds=Adds.SUM,
        measure="amount",
        filters=("kind",),
    ),
    _count(
        "activities.symposia",
        _("Symposia"),
        CountUnit.SESSION,
        _("Symposia held in the period."),
        Kind.SYMPOSIUM,
    ),
    Figure(
        key="activities.firms_visited",
        name=_("Firms visited"),
        unit=CountUnit.FIRM,
        definition=_("Distinct firms visited in the period."),
        rows=_firms,
        line=_firm_line,
        adds=Adds.DISTINCT,
        measure="firm_id",
        filters=("kind",),
        related=("firm",),
    ),
    _count(
        "activities.documents_read",
        _("Documents read"),
        CountUnit.VOLUME_READ,
        _("Volumes read in the period."),
        Kind.DOCUMENTS,
        adds=Adds.SUM,
        measure="amount",
    ),
    _count(
        "activities.meetings_observed",
        _("Meetings observed"),
        CountUnit.TIMES,
        _("Meetings of the unit's leadership attended as observer in the period."),
        Kind.MEETING,
    ),
    Figure(
        key="activities.research_themes",
        name=_("Themes researched"),
        unit=CountUnit.POINT,
        definition=_("Distinct themes of research done in the period."),
        rows=_themes,
        line=_theme_line,
        adds=Adds.DISTINCT,
        measure="value",
        related=("activity",),
        team="activity__team_id",
    ),
    _count(
        "activities.outreach",
        _("Outreach"),
        CountUnit.TIMES,
        _("Times the public was told how to report, in the period."),
        Kind.OUTREACH,
    ),
)
