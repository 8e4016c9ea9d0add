"""All joint matters that the reader may see."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.cooperation.models import Item, Kind, Matter, MatterQuerySet, Party
from vedette.cooperation.rhythm import rhythm_of
from vedette.cooperation.states import State
from vedette.cooperation.views.words import rhythm_of_row, state_tag
from vedette.kernel.counts import CountUnit
from vedette.organisation.models import Unit, UnitKind
from vedette.web.lists import (
    BoolFilter,
    ChoiceFilter,
    Column,
    DateRangeFilter,
    ListPage,
    TextFilter,
)


def _seen(request: HttpRequest) -> MatterQuerySet:
    rows: MatterQuerySet = Matter.objects.visible_to(request.person)  # type: ignore[attr-defined]
    return rows


def _teams(request: HttpRequest) -> list[tuple[str, Any]]:
    teams = Unit.objects.filter(kind=UnitKind.TEAM)
    seen = teams.filter(Exists(_seen(request).order_by().filter(team=OuterRef("pk"))))
    return [(team.ref, team.name) for team in seen]


def _bodies(request: HttpRequest) -> list[tuple[str, Any]]:
    """The bodies that are party to what this reader sees."""
    seen = _seen(request).order_by().values("pk")
    parties = Party.objects.filter(unit=OuterRef("pk"), matter__in=seen)
    return [(unit.ref, unit.name) for unit in Unit.objects.filter(Exists(parties))]


def _with(refs: list[str]) -> Q:
    return Q(Exists(Party.objects.filter(matter=OuterRef("pk"), unit__ref__in=refs)))


def _forms(request: HttpRequest) -> list[tuple[str, Any]]:
    """The forms of the kind that is asked for; without one, there is nothing to choose."""
    kind = request.GET.get("kind", "")
    forms = Kind(kind).shape.forms if kind in Kind.values else None
    return list(forms.choices) if forms else []


def _open_items(rows: Any, request: HttpRequest) -> Any:
    return rows.filter(Exists(Item.objects.open().filter(matter=OuterRef("pk"))))


def _unreceived(rows: Any, request: HttpRequest) -> Any:
    return rows.unreceived()


def _address(row: Matter) -> str:
    return reverse("cooperation:matter", args=[row.ref])


def _parties(row: Matter) -> str:
    return pgettext("between names", ", ").join(str(party.unit) for party in row.parties.all())


def _next_due(row: Matter) -> Any:
    rhythm = rhythm_of(row)
    return rhythm.due if rhythm and not rhythm.is_over else None


class MatterList(ListPage[Matter]):
    key = "cooperation"
    title = _("Joint matters")
    sort = "-on"
    count_unit = CountUnit.ITEM
    nothing = _("No joint matter matches.")
    template = "cooperation/list.html"
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
        Column("form", _("Form"), value=lambda row: row.form_label),
        Column("what", _("What"), value=lambda row: row.heading, link=_address, css="wide"),
        Column("topic", _("Topic"), chosen=False),
        Column("parties", _("Together with"), value=_parties),
        Column("unit", _("Unit concerned"), value=lambda row: str(row.unit or ""), chosen=False),
        Column(
            "issuer",
            pgettext_lazy("policy", "Issued by"),
            value=lambda row: row.issued_by,
            chosen=False,
        ),
        Column("region", _("Place"), value=lambda row: str(row.region or ""), chosen=False),
        Column("number", _("Document number"), chosen=False),
        Column("amount", _("Quantity"), sort="amount", kind="number", chosen=False),
        Column("count_unit", _("Count unit"), value=lambda r: r.count_unit.label, chosen=False),
        Column("team", _("Team"), value=lambda row: str(row.team), chosen=False),
        Column("rhythm", _("Rhythm"), value=rhythm_of_row, show=rhythm_of_row, chosen=False),
        Column("next", _("Next by"), value=_next_due, kind="date", css="fit", chosen=False),
        Column(
            "state",
            _("State"),
            value=lambda row: str(row.get_state_display()),
            show=state_tag,
            css="fit",
        ),
    )
    filters = (
        TextFilter("q", _("Search"), fields=("title", "topic", "ref", "text", "number")),
        ChoiceFilter("kind", _("Kind"), Kind.choices),
        ChoiceFilter("form", _("Form"), _forms, more=True),
        DateRangeFilter("on", _("Date")),
        ChoiceFilter("with", _("Together with"), _bodies, where=_with),
        ChoiceFilter("state", _("State"), State.choices, more=True),
        ChoiceFilter("team", _("Team"), _teams, field="team__ref", more=True),
        BoolFilter("open_items", _("Action items are open"), _open_items, more=True),
        BoolFilter("unreceived", _("A receipt is missing"), _unreceived, more=True),
    )

    def rows(self) -> MatterQuerySet:
        rows = _seen(self.request).with_last_held()
        related = ("team", "unit", "region", "under")
        return rows.select_related(*related).prefetch_related("parties__unit")


@may("cooperation.view")
def matters(request: StaffRequest) -> HttpResponseBase:
    """The list, with the way to a new entry."""
    kind = request.GET.get("kind", "")
    chosen = Kind(kind) if kind in Kind.values else None
    may_record = why_not(request.person, "cooperation.record") is None
    page = MatterList(request)
    if chosen == Kind.MECHANISM and "col" not in request.GET:
        page.columns = _for_mechanisms(page.columns)  # type: ignore[misc]
    title = capfirst(chosen.label) if chosen else page.title
    return page.response(may_record=may_record, chosen=chosen, title=title)


def _for_mechanisms(columns: Sequence[Column[Any]]) -> Sequence[Column[Any]]:
    """A list of mechanisms says first whether their rhythm is kept."""
    shown = {"rhythm": True, "next": True, "form": False}
    return tuple(replace(column, chosen=shown.get(column.key, column.chosen)) for column in columns)
