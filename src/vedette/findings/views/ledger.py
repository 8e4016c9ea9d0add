"""The ledger as a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.findings.models import Category, Finding, FindingTheme, Severity, Source
from vedette.findings.models.querysets import units_below
from vedette.findings.queries import Choice, choices_for, waiting_for
from vedette.findings.states import NOTHING_DUE, OPEN, State
from vedette.findings.tones import tone
from vedette.kernel.conditions import mostly_in
from vedette.kernel.counts import CountUnit
from vedette.web.lists import (
    BoolFilter,
    BulkAct,
    ChoiceFilter,
    Column,
    DateRangeFilter,
    ListPage,
    TextFilter,
    UnitFilter,
)
from vedette.web.lists.keyset import Order, order_of
from vedette.web.templatetags.face import tag
from vedette.web.templatetags.words import due


def _state(finding: Finding) -> SafeString:
    return tag(State(finding.state).label, tone(finding))


def _due(finding: Finding) -> SafeString | str:
    return due(finding.due_on, original=finding.original_due_on)


def _title(finding: Finding) -> SafeString:
    """The title, with what makes it weigh more."""
    marks = [
        tag(label, tone_)
        for holds, label, tone_ in (
            (finding.severity == Severity.HIGH, _("high severity"), ""),
            (finding.affects_people, _("people are affected"), ""),
            (finding.relapses, _("came back"), "late"),
        )
        if holds
    ]
    return format_html("{} {}", finding.title, mark_safe(" ".join(marks)))  # noqa: S308


def _themes(finding: Finding) -> str:
    return "、".join(link.theme.name for link in finding.theme_links.all())


def _severity(finding: Finding) -> str:
    return str(Severity(finding.severity).label)


COLUMNS: list[Column[Finding]] = [
    Column("ref", _("Number"), sort="id", link=Finding.get_absolute_url, fixed=True, css="fit"),
    Column("title", _("Finding"), show=_title, fixed=True, css="wide"),
    Column("unit", _("Unit"), value=lambda f: f.unit.name),
    Column("team", _("Team"), value=lambda f: f.team.name, chosen=False),
    Column("state", _("State"), value=lambda f: State(f.state).label, show=_state, sort="state"),
    Column(
        "due",
        pgettext_lazy("findings", "Due"),
        value=lambda f: f.due_on,
        show=_due,
        sort="due_on",
        kind="date",
    ),
    Column("severity", _("Severity"), value=_severity, chosen=False),
    Column("category", _("Category"), value=lambda f: Category(f.category).label, chosen=False),
    Column(
        "source",
        pgettext_lazy("findings", "Source"),
        value=lambda f: Source(f.source).label,
        chosen=False,
    ),
    Column("themes", _("Themes"), value=_themes, chosen=False),
    Column("raised_on", _("Raised on"), sort="raised_on", kind="date", chosen=False),
    Column("signed_off_on", _("Signed off on"), sort="signed_off_on", kind="date", chosen=False),
    Column("original_due_on", _("Originally due"), kind="date", chosen=False),
    Column("relapses", pgettext_lazy("findings", "Relapses"), kind="number", chosen=False),
    Column("sent_back", _("Sent back"), kind="number", chosen=False),
]


def _in_states(states: list[str]) -> Q:
    return Q(state=states[0]) if len(states) == 1 else mostly_in("state", states)


def _choices(request: HttpRequest) -> dict[str, list[Choice]]:
    """What to filter by, read once for all filters of a page."""
    known: dict[str, list[Choice]] | None = request.__dict__.get("_findings_choices")
    if known is None:
        known = choices_for(request.person)  # type: ignore[attr-defined]
        request.__dict__["_findings_choices"] = known
    return known


def _units(kind: str) -> Any:
    return lambda request: _choices(request)[kind]


def _on_themes(refs: list[str]) -> Q:
    return Q(Exists(FindingTheme.objects.filter(finding=OuterRef("pk"), theme__ref__in=refs)))


@dataclass(frozen=True)
class SideFilter(UnitFilter):
    """A unit with all below it, or a part of a name: on the side that the filter is named for."""

    below: Callable[[str], Q] = field(default=lambda ref: Q(ref=ref))
    named: Callable[[str], Q] = field(
        default=lambda text: Q(name_zh__contains=text) | Q(name_en__icontains=text)
    )

    def narrow(self, rows: Any, value: str, request: HttpRequest) -> Any:
        return rows.of_units(self.key, units_below(self.below(value) | self.named(value)))


FILTERS = [
    TextFilter("q", _("Words"), fields=("ref", "title", "condition")),
    ChoiceFilter("state", _("State"), State.choices, where=_in_states, many=True),
    SideFilter("unit", _("Unit"), units=_units("unit")),
    BoolFilter(
        "open",
        pgettext_lazy("findings", "Open"),
        lambda rows, request: rows.filter(mostly_in("state", OPEN)),
    ),
    BoolFilter("overdue", _("Overdue"), lambda rows, request: rows.overdue()),
    BoolFilter("mine", _("My turn"), lambda rows, request: waiting_for(rows, request.person)),  # type: ignore[attr-defined]
    SideFilter("team", _("Team"), units=_units("team"), more=True),
    ChoiceFilter(
        "theme",
        _("Theme"),
        lambda request: [(theme.ref, theme.name) for theme in _choices(request)["theme"]],
        where=_on_themes,
        many=True,
        more=True,
    ),
    ChoiceFilter("severity", _("Severity"), Severity.choices, more=True),
    ChoiceFilter("category", _("Category"), Category.choices, more=True),
    ChoiceFilter("source", pgettext_lazy("findings", "Source"), Source.choices, more=True),
    DateRangeFilter("raised", _("Raised"), field="raised_on", more=True),
    BoolFilter(
        "relapsed", _("Came back"), lambda rows, request: rows.filter(relapses__gt=0), more=True
    ),
]

BULK = [
    ("notify", "findings.notify", _("Notify the unit")),
    ("agree_plan", "findings.agree_plan", _("Agree to the plan")),
    ("verify", "findings.verify", _("Record the verification")),
    ("sign_off", "findings.sign_off", _("Sign off")),
    ("settle", "findings.settle", _("End the watch")),
    ("accept", "findings.answer", _("Accept the finding")),
]


LONG_TEXTS = ("criteria", "condition", "cause", "effect", "remarks")
"""Not shown in a list, so not read for one."""


class Ledger(ListPage[Finding]):
    key = "findings"
    title = _("Findings ledger")
    columns = COLUMNS
    filters = FILTERS
    sort = "-ref"
    count_unit = CountUnit.FINDING
    template = "findings/ledger.html"
    bulk_url = "/findings/bulk/"

    def rows(self) -> QuerySet[Finding]:
        rows = Finding.objects.visible_to(self.request.person)  # type: ignore[attr-defined]
        rows = rows.select_related("team", "unit").defer(*LONG_TEXTS)
        if any(column.key == "themes" for column in self.asked.columns):
            links = FindingTheme.objects.select_related("theme")
            rows = rows.prefetch_related(Prefetch("theme_links", queryset=links))
        return rows

    @cached_property
    def order(self) -> Order:
        """Where nothing is due in any of the states asked for, all rows are without a date."""
        path, descending = self.asked.column.sort, self.asked.descending
        states = self.request.GET.getlist("state")
        if path == "due_on" and states and set(states) <= set(NOTHING_DUE):
            path = "id"
        return order_of(self.matching, path, descending=descending)

    def bulk_acts(self) -> Sequence[BulkAct]:
        person = self.request.person  # type: ignore[attr-defined]
        return [
            BulkAct(name, label) for name, right, label in BULK if why_not(person, right) is None
        ]


@may("findings.view")
def ledger_page(request: StaffRequest) -> HttpResponseBase:
    may_raise = why_not(request.person, "findings.raise") is None
    return Ledger(request).response(may_raise=may_raise)
