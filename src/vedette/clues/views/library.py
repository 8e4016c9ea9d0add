"""The clue library (线索库) as a list: what its reader is named on, and nothing else."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.clues.actions import export
from vedette.clues.models import Category, Clue, Source, Way
from vedette.clues.states import State
from vedette.clues.tones import tone
from vedette.kernel.counts import CountUnit
from vedette.web.lists import (
    BoolFilter,
    ChoiceFilter,
    Column,
    DateRangeFilter,
    ListPage,
    TextFilter,
)
from vedette.web.templatetags.face import tag
from vedette.web.templatetags.words import due


def _state(clue: Clue) -> SafeString:
    return tag(State(clue.state).label, tone(clue))


def _due(clue: Clue) -> SafeString | str:
    return due(clue.due_on)


def _named(unit: str) -> Callable[[Clue], Any]:
    return lambda clue: getattr(clue, unit).name if getattr(clue, unit) else ""


def _label(field: str, words: Any) -> Callable[[Clue], Any]:
    return lambda clue: words(getattr(clue, field)).label if getattr(clue, field) else ""


COLUMNS: list[Column[Clue]] = [
    Column("ref", _("Number"), sort="id", link=Clue.get_absolute_url, fixed=True, css="fit"),
    Column("title", _("Clue"), fixed=True, css="wide"),
    Column("unit", _("Unit concerned"), value=_named("unit")),
    Column("source", pgettext_lazy("clues", "Source"), value=_label("source", Source)),
    Column("state", _("State"), value=lambda c: State(c.state).label, show=_state, sort="state"),
    Column(
        "due",
        pgettext_lazy("clues", "Due"),
        value=lambda c: c.due_on,
        show=_due,
        sort="due_on",
        kind="date",
    ),
    Column("handler", _("Handled by"), value=_named("handler"), chosen=False),
    Column("team", _("In the register of"), value=_named("team"), chosen=False),
    Column("way", _("Way"), value=_label("way", Way), chosen=False),
    Column(
        "category",
        pgettext_lazy("clues", "Category"),
        value=_label("category", Category),
        chosen=False,
    ),
    Column("received_on", _("Received on"), sort="received_on", kind="date", chosen=False),
    Column("registered_on", _("Registered on"), sort="registered_on", kind="date", chosen=False),
    Column("accepted_on", _("Signed for on"), kind="date", chosen=False),
    Column("concluded_on", _("Concluded on"), kind="date", chosen=False),
]

FILTERS = [
    TextFilter("q", _("Words"), fields=("ref", "title", "source_ref")),
    ChoiceFilter("state", _("State"), State.choices, many=True),
    BoolFilter("open", pgettext_lazy("clues", "Not concluded"), lambda rows, request: rows.open()),
    BoolFilter("overdue", _("Overdue"), lambda rows, request: rows.overdue()),
    ChoiceFilter("source", pgettext_lazy("clues", "Source"), Source.choices, more=True),
    ChoiceFilter("category", pgettext_lazy("clues", "Category"), Category.choices, more=True),
    ChoiceFilter("way", _("Way"), Way.choices, more=True),
    DateRangeFilter("registered", _("Registered"), field="registered_on", more=True),
]


class Library(ListPage[Clue]):
    key = "clues"
    title = _("Clue library")
    columns = COLUMNS
    filters = FILTERS
    sort = "-ref"
    count_unit = CountUnit.ITEM
    template = "clues/library.html"
    nothing = _("You are named on no clue that matches.")

    def rows(self) -> QuerySet[Clue]:
        rows = Clue.objects.visible_to(self.request.person)  # type: ignore[attr-defined]
        return rows.select_related("team", "unit", "handler").defer("content")

    def exported(self, kind: str, count: int | None) -> None:
        export(self.matching.order_by().iterator(), by=self.request.person)  # type: ignore[attr-defined]


@may("clues.view")
def library_page(request: StaffRequest) -> HttpResponseBase:
    may_register = why_not(request.person, "clues.register") is None
    return Library(request).response(may_register=may_register)
