"""The briefing of a period: sentences with live numbers, one paragraph a team.

A sentence is text around one number. Teams for which the number is 0 don't have the sentence,
unless a zero is the news (`zero_says`: nothing left open, where something was raised).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import ngettext_lazy as _

from vedette.figures import register
from vedette.figures.figure import Value
from vedette.figures.reach import overseers_under
from vedette.figures.scope import Scope
from vedette.organisation.models import Unit


@dataclass(frozen=True)
class Phrase:
    """A text with `{n}` where the number stands."""

    text: Any
    key: str
    zero_says: str = ""
    """Said with a 0 where this other figure is above 0."""

    def around(self, number: int) -> tuple[str, str]:
        """What stands before and after the number, in the reader's language and its plural."""
        before, _number, after = str(self.text.format(n=number)).partition(str(number))
        return before, after


PHRASES = (
    Phrase(
        _("talked to {n} person alone", "talked to {n} people one at a time", "n"),
        "talks.person_times",
    ),
    Phrase(_("held {n} symposium", "held {n} symposia", "n"), "activities.symposia"),
    Phrase(_("visited {n} firm", "visited {n} firms", "n"), "activities.firms_visited"),
    Phrase(
        _("read {n} volume of documents", "read {n} volumes of documents", "n"),
        "activities.documents_read",
    ),
    Phrase(_("made {n} field visit", "made {n} field visits", "n"), "activities.visits"),
    Phrase(
        _("carried out {n} inspection", "carried out {n} inspections", "n"),
        "activities.inspections",
    ),
    Phrase(
        _("{n} of these with another body", "{n} of these with other bodies", "n"),
        "activities.joint_inspections",
    ),
    Phrase(
        _("put {n} answer on record", "put {n} answers on record", "n"),
        "activities.checklist_answers",
    ),
    Phrase(_("observed {n} meeting", "observed {n} meetings", "n"), "activities.meetings_observed"),
    Phrase(_("researched {n} theme", "researched {n} themes", "n"), "activities.research_themes"),
    Phrase(
        _("told the public {n} time how to report", "told the public {n} times how to report", "n"),
        "activities.outreach",
    ),
    Phrase(
        _(
            "was in contact with other bodies {n} time",
            "was in contact with other bodies {n} times",
            "n",
        ),
        "contacts.total",
    ),
    Phrase(_("consulted {n} time", "consulted {n} times", "n"), "consultations.total"),
    Phrase(_("sent {n} reminder", "sent {n} reminders", "n"), "reminders.total"),
    Phrase(
        _("saw {n} policy document issued", "saw {n} policy documents issued", "n"),
        "policies.issued",
    ),
    Phrase(_("raised {n} finding", "raised {n} findings", "n"), "findings.raised"),
    Phrase(_("signed off {n}", "signed off {n}", "n"), "findings.signed_off"),
    Phrase(
        _("{n} not yet signed off", "{n} not yet signed off", "n"),
        "findings.open",
        zero_says="findings.raised",
    ),
    Phrase(_("{n} of these overdue", "{n} of these overdue", "n"), "findings.overdue"),
    Phrase(_("had {n} root cause named", "had {n} root causes named", "n"), "findings.root_causes"),
)


@dataclass(frozen=True)
class Said:
    """A phrase with its number."""

    before: str
    value: Value
    after: str


@dataclass(frozen=True)
class Paragraph:
    """What is said of one team; of all of them where `team` is None."""

    team: Unit | None
    said: list[Said]


@dataclass(frozen=True)
class Briefing:
    scope: Scope
    total: Paragraph
    teams: list[Paragraph]

    @property
    def values(self) -> Iterator[Value]:
        for paragraph in (self.total, *self.teams):
            for said in paragraph.said:
                yield said.value

    @property
    def numbers(self) -> int:
        return sum(1 for _value in self.values)

    @property
    def broken(self) -> list[Value]:
        """Numbers that their rows don't add up to."""
        return [value for value in self.values if not value.holds]

    @property
    def silent(self) -> list[Unit]:
        """Teams with nothing to report (零报告): named, not left out."""
        return [p.team for p in self.teams if p.team is not None and not p.said]


def brief(scope: Scope, teams: list[Unit]) -> Briefing:
    """Compute all phrases for all teams: a fixed number of statements, however many teams."""
    by_phrase: list[dict[int, Value]] = []
    whole: list[Value] = []
    for phrase in PHRASES:
        figure = register.named(phrase.key)
        by_phrase.append(figure.by_team(scope))
        whole.append(figure.value(scope))
    shown = dict(zip((p.key for p in PHRASES), whole, strict=True))
    paragraphs = [
        Paragraph(
            team,
            _say(
                [
                    values.get(team.pk) or shown[phrase.key].nothing(unit=team)
                    for phrase, values in zip(PHRASES, by_phrase, strict=True)
                ],
                team,
            ),
        )
        for team in teams
    ]
    return Briefing(scope=scope, total=Paragraph(None, _say(whole, None)), teams=paragraphs)


def _say(values: list[Value], team: Unit | None) -> list[Said]:
    by_key = {value.figure.key: value.number for value in values}
    said = []
    for phrase, value in zip(PHRASES, values, strict=True):
        if value.number or by_key.get(phrase.zero_says):
            before, after = phrase.around(value.number)
            unit = team or value.scope.unit
            said.append(Said(before, replace(value, scope=replace(value.scope, unit=unit)), after))
    return said


def teams_of(scope: Scope) -> list[Unit]:
    """The teams of a scope that its reader oversees, in the order of their founding."""
    figure = register.named("teams.total")
    teams = figure.rows(scope)
    if scope.seen_by is not None:
        teams = teams.filter(pk__in=overseers_under(scope.seen_by).values("pk"))
    return list(teams)
