"""What is said of an activity, and whether it can be so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vedette.activities.models import (
    AspectKind,
    Channel,
    FirmKind,
    GuestGroup,
    Kind,
    MeetingTopic,
    Purpose,
)
from vedette.activities.models.parts import WORDS
from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable, type_text
from vedette.organisation.models import Person, Post, Rank, Region, Unit
from vedette.organisation.models.period import holds_on
from vedette.organisation.queries import overseen_by

LONGEST = {"title": 200, "firm": 120}
LONGEST_THEME = 80
LONGEST_QUESTION = 300
CHOICES: dict[str, type[TextChoices]] = {"rank": Rank, "firm_kind": FirmKind}
FIELD_OF = {
    AspectKind.PURPOSE: "purposes",
    AspectKind.THEME: "themes",
    AspectKind.GUESTS: "guests",
    AspectKind.TOPIC: "topics",
    AspectKind.CHANNEL: "channels",
}
MOST = 1_000_000
"""More of anything in one activity is a slip of the finger."""


@dataclass(frozen=True, kw_only=True)
class Details:
    """Everything that a kind may ask for; what it does not ask for stays empty."""

    on: date
    until: date | None = None
    title: str = ""
    unit: Unit | None = None
    region: Region | None = None
    rank: Rank | str = ""
    amount: int = 1
    firm: str = ""
    firm_kind: FirmKind | str = ""
    purposes: Sequence[Purpose | str] = ()
    themes: Sequence[str] = ()
    guests: Sequence[GuestGroup | str] = ()
    topics: Sequence[MeetingTopic | str] = ()
    channels: Sequence[Channel | str] = ()
    partners: Sequence[Unit] = ()
    takers: Sequence[Person] = ()
    """Who of the team, or of a body that took part jointly, was there."""
    checklist: Sequence[tuple[str, str]] = ()
    """Questions with their answers; an answer may follow later."""
    advice: Sequence[str] = ()
    summary: str = ""
    shown_to_unit: bool = False

    def aspects(self) -> Iterator[tuple[AspectKind, str]]:
        """Purposes, themes, groups heard, topics and channels, each once and in order."""
        for kind, field in FIELD_OF.items():
            values: Sequence[str] = getattr(self, field)
            for value in dict.fromkeys(str(value).strip() for value in values):
                if value:
                    yield kind, value


COMMON = frozenset({"on", "until", "takers", "summary", "shown_to_unit"})
BROUGHT_BY = {"firm_kind": "firm"}
"""Fields that come with another one that the kind asks for."""


def check(kind: Kind, team: Unit, details: Details, *, planned: bool) -> None:
    """Raise Unacceptable, naming every field with what is wrong with it."""
    wrong: dict[str, type_text] = {}
    for reasons in (_dates(details, planned), _shape(kind, details), _values(details)):
        wrong = {**reasons, **wrong}
    wrong = {**_people_and_units(team, details), **wrong}
    if wrong:
        raise Unacceptable("activity", next(iter(wrong.values())), wrong)


def _dates(details: Details, planned: bool) -> dict[str, type_text]:
    today = clock.today()
    last = details.until or details.on
    if details.until is not None and details.until <= details.on:
        return {"until": _("The last day must come after the first.")}
    if planned and last < today:
        return {"on": _("A day that is past can't be planned: record it as done.")}
    if not planned and last > today:
        field = "until" if details.until else "on"
        return {field: _("A day to come can't be done yet: plan it instead.")}
    return {}


def _shape(kind: Kind, details: Details) -> dict[str, type_text]:
    """Nothing that the kind needs is missing, and nothing is given that it has no place for."""
    wrong: dict[str, type_text] = {}
    given = {field.name for field in fields(Details) if getattr(details, field.name)}
    asked = COMMON | set(kind.shape.asks)
    for name in kind.shape.needs - given:
        wrong[name] = _("This is needed.")
    if not kind.shape.counted and details.amount == 1:
        given.discard("amount")
    for name in given:
        if BROUGHT_BY.get(name, name) not in asked:
            wrong[name] = _("This has no place in an activity of this kind.")
    if kind == Kind.TALK and (details.summary or details.shown_to_unit):
        field = "summary" if details.summary else "shown_to_unit"
        wrong[field] = _("What was said in a talk, and to whom, is not kept here.")
    if details.firm and not details.firm_kind:
        wrong["firm_kind"] = _("This is needed.")
    if details.shown_to_unit and details.unit is None:
        wrong["shown_to_unit"] = _("Say first which unit it was about.")
    return wrong


def _values(details: Details) -> dict[str, type_text]:
    """No text is too long, no number out of bounds, no word outside its list."""
    wrong: dict[str, type_text] = {}
    for name, longest in LONGEST.items():
        if len(getattr(details, name)) > longest:
            wrong[name] = _("At most %d characters.") % longest
    for name, choices in CHOICES.items():
        if getattr(details, name) not in ("", *choices.values):
            wrong[name] = _("Not one of the choices.")
    wrong |= _aspects(details)
    if any(len(question) > LONGEST_QUESTION for question, _answer in details.checklist):
        wrong["checklist"] = _("A question has at most %d characters.") % LONGEST_QUESTION
    if not 1 <= details.amount <= MOST:
        wrong["amount"] = _("At least 1.") if details.amount < 1 else _("That is too many.")
    return wrong


def _aspects(details: Details) -> dict[str, type_text]:
    wrong: dict[str, type_text] = {}
    for aspect, value in details.aspects():
        if aspect in WORDS and value not in WORDS[aspect].values:
            wrong[FIELD_OF[aspect]] = _("Not one of the choices.")
        elif len(value) > LONGEST_THEME:
            wrong["themes"] = _("At most %d characters each.") % LONGEST_THEME
    return wrong


def _people_and_units(team: Unit, details: Details) -> dict[str, type_text]:
    wrong: dict[str, type_text] = {}
    unit = details.unit
    if unit is not None and not overseen_by(team, on=details.on).filter(pk=unit.pk).exists():
        wrong["unit"] = _("The team did not oversee this unit on that day.")
    if team in details.partners:
        wrong["partners"] = _("The team can't be its own partner.")
    bodies = [team, *details.partners]
    posts = Post.objects.filter(holds_on(details.on), unit__in=bodies, person__in=details.takers)
    if set(details.takers) - {post.person for post in posts.select_related("person")}:
        wrong["takers"] = _("Someone here held no post in the team or a partner on that day.")
    return wrong
