"""All activities that the reader may see."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.access.powers import powers_of
from vedette.access.roles import TEAM, UNIT
from vedette.activities.models import Activity, ActivityQuerySet, Advice, Kind, Purpose
from vedette.activities.states import State
from vedette.activities.views.words import state_tag
from vedette.kernel import clock
from vedette.kernel.counts import CountUnit
from vedette.organisation.models import Reach, Region, Unit, UnitKind
from vedette.organisation.models.period import holds_on
from vedette.web.lists import (
    BoolFilter,
    ChoiceFilter,
    Column,
    DateRangeFilter,
    ListPage,
    TextFilter,
    UnitFilter,
)
from vedette.web.templatetags.words import count


def _seen(request: HttpRequest) -> ActivityQuerySet:
    rows: ActivityQuerySet = Activity.objects.visible_to(request.person)  # type: ignore[attr-defined]
    return rows


def _units(request: HttpRequest) -> QuerySet[Unit]:
    """The units that the activities which this reader sees were about, and those above them."""
    about = _seen(request).order_by().filter(unit__isnull=False).values("unit")
    reach = Reach.objects.filter(holds_on(clock.today()), top=OuterRef("pk"), unit__in=about)
    return Unit.objects.filter(Exists(reach))


def _below(ref: str) -> Q:
    reach = Reach.objects.filter(holds_on(clock.today()), top__ref=ref)
    return Q(unit__in=reach.values("unit"))


def _named(name: str) -> Q:
    return Q(unit__name_zh__icontains=name) | Q(unit__name_en__icontains=name)


def _teams(request: HttpRequest) -> list[tuple[str, Any]]:
    teams = Unit.objects.filter(kind=UnitKind.TEAM)
    seen = teams.filter(Exists(_seen(request).order_by().filter(team=OuterRef("pk"))))
    return [(team.ref, team.name) for team in seen]


def _regions(request: HttpRequest) -> list[tuple[str, Any]]:
    used = Exists(_seen(request).order_by().filter(region=OuterRef("pk")))
    return [(region.code, str(region)) for region in Region.objects.filter(used)]


def _purpose(values: list[str]) -> Q:
    """Every purpose chosen: two of them find the joint-purpose inspections."""
    aspects = Activity.aspects.rel.related_model._base_manager
    found = Q()
    for value in values:
        has = aspects.filter(activity=OuterRef("pk"), kind="purpose", value=value)
        found &= Q(Exists(has))
    return found


def _advice(rows: Any, request: HttpRequest) -> Any:
    waiting = Advice.objects.awaited().filter(activity=OuterRef("pk"))
    return rows.done().filter(Exists(waiting))


def _mine(rows: Any, request: HttpRequest) -> Any:
    return rows.filter(takers__person=request.person)  # type: ignore[attr-defined]


def _address(row: Activity) -> str:
    return reverse("activities:activity", args=[row.ref])


def _amount(row: Activity) -> SafeString:
    return format_html("{}", count(row.amount, row.count_unit)) if row.is_counted else SafeString()


class ActivityList(ListPage[Activity]):
    key = "activities"
    title = _("Activities")
    sort = "-on"
    count_unit = CountUnit.ITEM
    nothing = _("No activity matches.")
    template = "activities/list.html"
    columns: ClassVar[Sequence[Column[Any]]] = (
        Column("on", _("Date"), sort="on", kind="date", css="fit", fixed=True),
        Column("ref", _("Number"), sort="ref", css="fit"),
        Column(
            "kind",
            _("Kind"),
            value=lambda row: str(row.get_kind_display()),
            show=lambda row: capfirst(row.get_kind_display()),
            css="fit",
        ),
        Column("what", _("What"), value=lambda row: row.heading, link=_address, css="wide"),
        Column("amount", _("Quantity"), sort="amount", kind="number", show=_amount),
        Column("count_unit", _("Count unit"), value=lambda r: r.count_unit.label, chosen=False),
        Column("unit", _("Unit concerned"), value=lambda row: str(row.unit or "")),
        Column("region", _("Place"), value=lambda row: str(row.region or "")),
        Column("team", _("Team"), value=lambda row: str(row.team)),
        Column(
            "state",
            _("State"),
            value=lambda row: str(row.get_state_display()),
            show=state_tag,
            css="fit",
        ),
        Column("until", _("Until"), kind="date", css="fit", chosen=False),
        Column("summary", _("Summary"), chosen=False),
    )
    filters = (
        TextFilter("q", _("Search"), fields=("title", "ref", "firm__name", "summary")),
        ChoiceFilter("kind", _("Kind"), Kind.choices),
        DateRangeFilter("on", _("Date")),
        UnitFilter("unit", _("Unit concerned"), units=_units, below=_below, named=_named),
        ChoiceFilter("state", _("State"), State.choices),
        ChoiceFilter("team", _("Team"), _teams, field="team__ref", more=True),
        ChoiceFilter("region", _("Place"), _regions, more=True),
        ChoiceFilter("purpose", _("Purpose"), Purpose.choices, where=_purpose, more=True),
        BoolFilter("joint", _("Made jointly"), lambda rows, request: rows.joint(), more=True),
        BoolFilter("advice", _("Advice awaits a decision"), _advice, more=True),
        BoolFilter("mine", _("I was there"), _mine, more=True),
    )

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        if powers_of(request.person).roles <= TEAM | UNIT:  # type: ignore[attr-defined]
            # All of it is one team's work, so its name says nothing until it is asked for.
            self.columns = tuple(  # type: ignore[misc]
                replace(column, chosen=column.chosen and column.key != "team")
                for column in self.columns
            )

    def rows(self) -> ActivityQuerySet:
        related = ("team", "unit", "region", "firm")
        return _seen(self.request).select_related(*related).prefetch_related("aspects")


@may("activities.view")
def activities(request: StaffRequest) -> HttpResponseBase:
    """The list, with the way to a new entry."""
    may_record = why_not(request.person, "activities.record") is None
    return ActivityList(request).response(may_record=may_record)
