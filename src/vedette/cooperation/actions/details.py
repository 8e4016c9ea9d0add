"""What is said of a joint matter, and whether it can be so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from django.utils.translation import gettext_lazy as _

from vedette.cooperation.models import FeatureKind, Kind, Matter, Taken, Way
from vedette.cooperation.states import State
from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable, type_text
from vedette.organisation.models import Person, Post, Rank, Region, Unit
from vedette.organisation.models.period import holds_on
from vedette.organisation.queries import overseen_by

LONGEST = {"title": 200, "topic": 80, "people": 300, "issuer": 120, "number": 60}
LONGEST_ITEM = 300
LONGEST_WHO = 80
MOST_MONTHS = 60
MOST = 1_000_000
"""More of anything in one entry is a slip of the finger."""
FEATURES = {FeatureKind.WAY: ("ways", Way), FeatureKind.MEASURE: ("measures", Taken)}


@dataclass(frozen=True, kw_only=True)
class Line:
    """A numbered line: a rule, or a task with owner, person in charge and due day."""

    text: str
    owner: Unit | None = None
    """None: the team itself."""
    who: str = ""
    due: date | None = None


@dataclass(frozen=True, kw_only=True)
class Details:
    """Everything that a kind may ask for; what it does not ask for stays empty."""

    on: date
    until: date | None = None
    form: str = ""
    title: str = ""
    topic: str = ""
    text: str = ""
    minutes: str = ""
    people: str = ""
    parties: Sequence[Unit] = ()
    ways: Sequence[Way | str] = ()
    measures: Sequence[Taken | str] = ()
    unit: Unit | None = None
    region: Region | None = None
    rank: Rank | str = ""
    amount: int = 1
    person: Person | None = None
    issuer: str = ""
    number: str = ""
    months: int | None = None
    due: date | None = None
    under: Matter | None = None
    items: Sequence[Line] = ()

    def features(self) -> Iterator[tuple[FeatureKind, str]]:
        """Ways and measures, each once and in order."""
        for kind, (field, _words) in FEATURES.items():
            values: Sequence[str] = getattr(self, field)
            for value in dict.fromkeys(str(value) for value in values):
                yield kind, value


def check(kind: Kind, team: Unit, details: Details) -> None:
    """Raise Unacceptable, naming every field with what is wrong with it."""
    wrong: dict[str, type_text] = {
        **_people_and_units(team, details),
        **_under(team, details),
        **_values(kind, details),
        **_shape(kind, details),
        **_dates(details),
        **check_lines(team, details.parties, details.items, day=details.on),
    }
    if wrong:
        raise Unacceptable("joint", next(iter(wrong.values())), wrong)


def check_lines(
    team: Unit, parties: Sequence[Unit], lines: Sequence[Line], *, day: date
) -> dict[str, type_text]:
    """What is wrong with lines, under the field `items`; nothing if they can be taken."""
    for line in lines:
        if not line.text.strip():
            return {"items": _("Say what is to be done.")}
        if len(line.text.strip()) > LONGEST_ITEM:
            return {"items": _("A line has at most %d characters.") % LONGEST_ITEM}
        if len(line.who) > LONGEST_WHO:
            return {"items": _("At most %d characters.") % LONGEST_WHO}
        if line.owner is not None and line.owner not in (team, *parties):
            return {"items": _("Only the team or a party can own an item.")}
        if line.due is not None and line.due < day:
            return {"items": _("An item can't be due before it was agreed.")}
    return {}


def _dates(details: Details) -> dict[str, type_text]:
    if details.on > clock.today():
        return {"on": _("This day is still to come.")}
    if details.until is not None and details.until < details.on:
        return {"until": _("The last day can't come before the first.")}
    if details.due is not None and details.due < details.on:
        return {"due": _("An answer can't be due before it was asked for.")}
    return {}


def _shape(kind: Kind, details: Details) -> dict[str, type_text]:
    """Nothing that the kind needs is missing, and nothing is given that it has no place for."""
    shape = kind.shape
    given = {field.name for field in fields(Details) if getattr(details, field.name)} - {"on"}
    if details.amount == 1 and "amount" not in shape.asks:
        given.discard("amount")
    wrong: dict[str, type_text] = dict.fromkeys(shape.needs - given, _("This is needed."))
    asked = {*shape.asks, "items"} if shape.items else set(shape.asks)
    for name in given - asked:
        wrong[name] = _("This has no place in an entry of this kind.")
    if shape.forms and details.form and details.form not in shape.forms.values:
        wrong["form"] = _("Not one of the choices.")
    if kind == Kind.POLICY and details.unit is None and not details.issuer.strip():
        wrong["issuer"] = _("Say who issued it.")
    return wrong


def _values(kind: Kind, details: Details) -> dict[str, type_text]:
    wrong: dict[str, type_text] = {}
    for name, longest in LONGEST.items():
        if len(getattr(details, name)) > longest:
            wrong[name] = _("At most %d characters.") % longest
    if details.rank not in ("", *Rank.values):
        wrong["rank"] = _("Not one of the choices.")
    for feature, value in details.features():
        field, words = FEATURES[feature]
        if value not in words.values:
            wrong[field] = _("Not one of the choices.")
    if not 1 <= details.amount <= MOST:
        wrong["amount"] = _("At least 1.") if details.amount < 1 else _("That is too many.")
    if details.months is not None and not 1 <= details.months <= MOST_MONTHS:
        wrong["months"] = _("Between 1 and %d months.") % MOST_MONTHS
    return wrong


def _people_and_units(team: Unit, details: Details) -> dict[str, type_text]:
    wrong: dict[str, type_text] = {}
    unit = details.unit
    if unit is not None and not overseen_by(team, on=details.on).filter(pk=unit.pk).exists():
        wrong["unit"] = _("The team did not oversee this unit on that day.")
    if team in details.parties:
        wrong["parties"] = _("The team can't be its own partner.")
    if details.person is not None:
        posts = Post.objects.filter(holds_on(details.on), unit=team, person=details.person)
        if not posts.exists():
            wrong["person"] = _("This person held no post in the team on that day.")
    return wrong


def _under(team: Unit, details: Details) -> dict[str, type_text]:
    mechanism = details.under
    if mechanism is None:
        return {}
    if mechanism.kind != Kind.MECHANISM or mechanism.team_id != team.pk:
        return {"under": _("This is no mechanism of the team.")}
    if mechanism.state == State.VOID or details.on < mechanism.on:
        return {"under": _("The mechanism did not stand on that day.")}
    return {}
