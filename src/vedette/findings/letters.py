"""What a team writes about its findings: 整改通知书, 问题反馈函, 问题台账."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from vedette.access.powers import reached
from vedette.documents.kinds import Field, Kind, Table, Wording, over
from vedette.findings.models import Category, Finding, Severity
from vedette.findings.queries import teams_to_raise_for, units_overseen
from vedette.findings.states import State
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit, UnitKind
from vedette.web.when import prose

ROWS = (
    Field("ref", _("number"), "F-2020-0017"),
    Field("unit", _("unit"), "省公路局"),
    Field("title", _("finding"), "养护资金使用不规范"),
    Field("condition", _("what is"), "抽查 12 笔，3 笔无验收。"),
    Field("category", _("category"), "一般性问题"),
    Field("severity", _("severity"), "中"),
    Field("state", _("state"), "整改中"),
    Field("raised_on", _("raised on"), "2020-07-02"),
    Field("due_on", pgettext_lazy("findings", "due"), "2020-09-30"),
    Field("signed_off_on", _("signed off on"), ""),
    Field("remarks", _("remarks"), ""),
)

RULE = "《公路养护工程管理办法》第二十一条。"
FOUND = "抽查 12 笔支出，3 笔无验收记录。"
MEASURES = "1. 补齐验收手续\n2. 修订验收制度"


def _columns(*names: str) -> tuple[Field, ...]:
    by_name = {field.name: field for field in ROWS}
    return tuple(by_name[name] for name in names)


def _row(finding: Finding, *, for_unit: bool) -> dict[str, str]:
    """One finding in words; what a team notes for itself doesn't go to the unit."""
    return {
        "ref": finding.ref,
        "unit": finding.unit.name,
        "title": finding.title,
        "condition": finding.condition,
        "category": str(Category(finding.category).label),
        "severity": str(Severity(finding.severity).label),
        "state": str(State(finding.state).label),
        "raised_on": _day(finding.raised_on),
        "due_on": _day(finding.due_on),
        "signed_off_on": _day(finding.signed_off_on),
        "remarks": "" if for_unit else finding.remarks,
    }


def _day(day: Any) -> str:
    return day.isoformat() if day else ""


# One finding: the notice to rectify.


def _notice(finding: Finding, person: Person, asked: Mapping[str, str]) -> Wording:
    words = {"title": finding.title, "team": finding.team.name, "unit": finding.unit.name}
    lines = [_t("Our oversight found the following in your unit: %(title)s.") % words]
    if finding.due_on:
        until = {"day": prose(finding.due_on)}
        lines.append(_t("Rectify it by %(day)s and report to us in writing.") % until)
    else:
        lines.append(_t("Rectify it in time and report to us in writing."))
    return Wording(
        title=_t("Rectification notice: %(title)s") % words,
        to=finding.unit.name,
        text="\n".join(lines),
    )


def _facts(finding: Finding, person: Person) -> dict[str, str]:
    """The four elements of a finding, and what was agreed."""
    measures = [
        f"{place}. {measure.text}"
        for place, measure in enumerate(finding.current_measures(), start=1)
    ]
    return {
        "criteria": finding.criteria,
        "condition": finding.condition,
        "cause": finding.cause,
        "effect": finding.effect,
        "measures": "\n".join(measures),
        "ref": finding.ref,
    }


# A unit: the letter that feeds back what was found there.


def _overseen(person: Person) -> QuerySet[Unit]:
    return units_overseen(teams_to_raise_for(person), clock.today())


def _team_over(unit: Unit, person: Person) -> Unit | None:
    """The team that gives feedback to a unit: the person's that oversees it."""
    for team in teams_to_raise_for(person):
        if units_overseen(Unit.objects.filter(pk=team.pk), clock.today()).filter(pk=unit.pk):
            return team
    return None


def _feedback(unit: Unit, person: Person, asked: Mapping[str, str]) -> Wording:
    number = len(_of_unit(unit, person))
    found = ngettext(
        "In our oversight we found %(n)s matter in your unit, listed below.",
        "In our oversight we found %(n)s matters in your unit, listed below.",
        number,
    )
    lines = [
        found % {"n": number},
        _t("Work out how to put each right, name who answers for it, and report to us in writing."),
    ]
    title = _t("Feedback on matters found in %(unit)s") % {"unit": unit.name}
    return Wording(title=title, to=unit.name, text="\n".join(lines))


def _of_unit(unit: Unit, person: Person) -> list[Finding]:
    """Open findings that the unit was notified of; what it doesn't know yet stays out."""
    rows = Finding.objects.visible_to(person).open().filter(unit=unit, notified_on__isnull=False)
    return list(rows.select_related("unit").order_by("pk"))


def _found_there(unit: Unit, person: Person) -> dict[str, Any]:
    return {"findings": [_row(one, for_unit=True) for one in _of_unit(unit, person)]}


# A team: its ledger on paper.


def _teams(person: Person) -> QuerySet[Unit]:
    held = reached(person, clock.today())
    return Unit.objects.filter(kind=UnitKind.TEAM, pk__in=held)


def _itself(team: Unit, person: Person) -> Unit:
    return team


def _ledger(team: Unit, person: Person, asked: Mapping[str, str]) -> Wording:
    return Wording(title=_t("Findings ledger of %(team)s") % {"team": team.name})


def _all_rows(team: Unit, person: Person) -> dict[str, Any]:
    rows = Finding.objects.visible_to(person).filter(team=team).select_related("unit")
    return {"findings": [_row(one, for_unit=False) for one in rows.order_by("pk")]}


KINDS = (
    Kind(
        key="findings.notice",
        label=_("rectification notice"),
        word="函",
        about="finding",
        rows=Finding.objects.visible_to,
        issuer=lambda finding, person: finding.team,
        addressee=lambda finding: finding.unit if finding.notified_on else None,
        right="findings.notify",
        word_it=_notice,
        values=_facts,
        fields=(
            Field("criteria", pgettext_lazy("letter", "what should be"), RULE),
            Field("condition", pgettext_lazy("letter", "what was found"), FOUND),
            Field("cause", pgettext_lazy("letter", "why"), "验收制度未落实到班组。"),
            Field("effect", pgettext_lazy("letter", "what follows"), "资金使用效果无法核实。"),
            Field("measures", pgettext_lazy("letter", "measures agreed"), MEASURES),
            Field("ref", _("number of the finding"), "F-2020-0017", shipped=False),
        ),
        order=10,
    ),
    Kind(
        key="findings.feedback",
        label=_("feedback letter"),
        word="函",
        about="unit",
        rows=_overseen,
        issuer=_team_over,
        addressee=lambda unit: unit,
        right="findings.notify",
        held_over=lambda unit, person: over(team=_team_over(unit, person)),
        word_it=_feedback,
        values=_found_there,
        offered_at={"finding": lambda finding: finding.unit},
        fields=(
            Table(
                "findings",
                _("findings"),
                _columns("ref", "title", "condition", "category", "due_on"),
                (1.75, 2.1, 3.2, 1.2, 1.55),
            ),
        ),
        order=11,
    ),
    Kind(
        key="findings.ledger",
        label=_("findings ledger on paper"),
        about="unit",
        rows=_teams,
        issuer=_itself,
        right="findings.raise",
        held_over=lambda team, person: over(team=team),
        word_it=_ledger,
        values=_all_rows,
        fields=(
            Table(
                "findings",
                _("findings"),
                ROWS,
                (1.55, 1.6, 2.2, 2.8, 1, 0.8, 1, 1.35, 1.35, 1.35, 1),
            ),
        ),
        from_register=True,
        landscape=True,
        red_head=False,
        order=12,
    ),
)
