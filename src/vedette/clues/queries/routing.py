"""Where a clue may go: rank routing and conflict of the handling body, by `routing.toml`."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vedette.access.models import Grant
from vedette.access.roles import Role
from vedette.clues.models import Clue, at_or_above
from vedette.kernel import clock
from vedette.kernel.errors import Denial, type_text
from vedette.kernel.names import in_language
from vedette.organisation.models import Person, Post, Rank, Reach, Unit, UnitKind
from vedette.organisation.models.period import holds_on

BODIES = (UnitKind.COMMISSION, UnitKind.OFFICE, UnitKind.TEAM)
"""Those that keep a register and handle clues."""

TO: dict[str, type_text] = {
    "up": _("It goes to the next higher body; only its number and date are kept."),
    "outside": _("About one of our own: it is handled outside their chain."),
    "dispatcher": _("At this rank it is handled by the dispatching body, not by a team."),
}


@dataclass(frozen=True)
class Route:
    """A rule that fits a clue."""

    code: str
    about: str
    to: str
    source_zh: str
    source_en: str

    @property
    def label(self) -> type_text:
        return TO[self.to]

    @property
    def source(self) -> str:
        return in_language(self.source_zh, self.source_en)


@cache
def rules() -> tuple[Route, ...]:
    """The table, in its order. Raises KeyError for a broken row, at the start."""
    text = files("vedette.clues").joinpath("routing.toml").read_text(encoding="utf-8")
    found = [
        Route(row["code"], row["about"], row["to"], row["source"]["zh"], row["source"]["en"])
        for row in tomllib.loads(text)["rule"]
    ]
    for route in found:
        TO[route.to], FITS[route.about]
    return tuple(found)


@dataclass(frozen=True)
class Whom:
    """Those whom a clue is about, as far as routing asks."""

    people: frozenset[int]
    """The keys of those who are known here."""
    grades: frozenset[str]


def whom(clue: Clue) -> Whom:
    """Those whom a registered clue is about."""
    rows = list(clue.concerned.values_list("person", "grade"))
    return Whom(frozenset(p for p, _g in rows if p), frozenset(g for _p, g in rows))


def route_for(about: Whom) -> Route | None:
    """The first rule that fits; None: any team or office may handle it."""
    return next((rule for rule in rules() if FITS[rule.about](about)), None)


def route_of(clue: Clue) -> Route | None:
    """The rule by which a clue is routed."""
    return route_for(whom(clue))


def why_not_to(clue: Clue, handler: Unit) -> Denial | None:
    """Why a body can't handle a clue; None: it can."""
    if handler.kind not in BODIES or handler.closed_on is not None:
        return Denial("no-body", _("Only a team, an office or the Commission handles clues."))
    about = whom(clue)
    route = route_for(about)
    if route is None or _allows(route, about, handler):
        return None
    return Denial(route.code, route.label)


def bodies_for(clue: Clue) -> QuerySet[Unit]:
    """The bodies to which a clue may be distributed."""
    bodies = Unit.objects.filter(kind__in=BODIES, closed_on=None).order_by("kind", "name_zh")
    about = whom(clue)
    route = route_for(about)
    match route.to if route else "":
        case "up":
            return bodies.none()
        case "dispatcher":
            return bodies.exclude(kind=UnitKind.TEAM)
        case "outside":
            return bodies.exclude(pk__in=chain_of(about.people))
    return bodies


def _allows(route: Route, about: Whom, handler: Unit) -> bool:
    match route.to:
        case "dispatcher":
            return handler.kind != UnitKind.TEAM
        case "outside":
            return handler.pk not in chain_of(about.people)
    return False


def chain_of(people: Collection[int]) -> set[int]:
    """The bodies in which people hold a post, and those above them up to the Commission.

    The Commission itself belongs to the chain only of those who sit in it.
    """
    day = clock.today()
    posts = Post.objects.filter(holds_on(day), person__in=people, unit__kind__in=BODIES)
    own = set(posts.values_list("unit", flat=True))
    above = Reach.objects.filter(holds_on(day), unit__in=own, depth__gt=0)
    above = above.exclude(top__kind=UnitKind.COMMISSION)
    return own | set(above.values_list("top", flat=True))


def _about_head(about: Whom) -> bool:
    day = clock.today()
    heads = Post.objects.filter(
        holds_on(day), person__in=about.people, unit__kind=UnitKind.COMMISSION, rank=Rank.HEAD
    )
    principals = Grant.objects.filter(
        holds_on(day), person__in=about.people, role=Role.PRINCIPAL.value
    )
    return bool(about.people) and (heads.exists() or principals.exists())


def _about_staff(about: Whom) -> bool:
    return bool(about.people) and bool(chain_of(about.people))


def _at_grade(about: Whom) -> bool:
    return bool(about.grades & set(at_or_above(settings.ROUTING_GRADE)))


FITS = {"head": _about_head, "staff": _about_staff, "grade": _at_grade}


def is_own_head(people: Collection[Person | None]) -> bool:
    """Whether the Commission's own head is among some people."""
    keys = frozenset(person.pk for person in people if person is not None)
    return _about_head(Whom(keys, frozenset()))
