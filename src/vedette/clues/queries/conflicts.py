"""Who must keep away from a clue: asked before anyone is named on it (回避)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vedette.access.models import Recusal
from vedette.clues.models import Clue, Tie
from vedette.clues.queries.routing import chain_of
from vedette.kernel import clock
from vedette.kernel.errors import type_text
from vedette.organisation.models import Person, Post, Reach, UnitKind
from vedette.organisation.models.period import holds_on, runs_after

YEARS = 3
"""A post held in the unit within these years still binds (监察法 Art. 68, by analogy)."""


@dataclass(frozen=True)
class Conflict:
    """Why somebody must keep away. The reason names no case, since they may read it."""

    code: str
    reason: type_text


CONCERNED = Conflict("concerned", _("This person is concerned themself."))
RECUSED = Conflict("recused", _("This person stands aside from the unit concerned (recusal)."))
POST = Conflict(
    "post", _("This person holds a post in the unit concerned, or held one within three years.")
)
TIE = Conflict("tie", _("This person has declared a tie to somebody or something concerned."))
CHAIN = Conflict("chain", _("The person concerned works under this person, or beside them."))


def conflicts_of(person: Person, clue: Clue) -> list[Conflict]:
    """Every reason for which a person must keep away from a clue; empty: none is known."""
    return conflicts(clue, [person])[person.pk]


def conflicts(clue: Clue, people: Sequence[Person]) -> dict[int, list[Conflict]]:
    """The same for several people, in a handful of statements; by the person's key."""
    day = clock.today()
    concerned = list(clue.concerned.all())
    units = {one.unit_id for one in concerned} | {clue.unit_id}
    units.discard(None)
    found: dict[int, list[Conflict]] = {person.pk: [] for person in people}
    keys = list(found)
    themselves = {one.person_id for one in concerned if one.person_id is not None}
    checks: list[tuple[Conflict, Iterable[int]]] = [
        (CONCERNED, themselves & found.keys()),
        (RECUSED, _recused(keys, units, day)),
        (POST, _posts(keys, units, day)),
        (TIE, _tied(keys, units, {one.name for one in concerned}, day)),
        (CHAIN, _chain(keys, themselves, day) - themselves),
    ]
    for conflict, whom in checks:
        for key in set(whom):
            found[key].append(conflict)
    return found


def _recused(people: list[int], units: set[int | None], day: date) -> Iterable[int]:
    over = holds_on(day, "unit__reaches__") & Q(unit__reaches__unit__in=units)
    rows = Recusal.objects.filter(holds_on(day), over, person__in=people)
    return rows.values_list("person", flat=True)


def _posts(people: list[int], units: set[int | None], day: date) -> Iterable[int]:
    """Posts in the unit or in what stands below it."""
    since = _years_before(day)
    below = Reach.objects.filter(holds_on(day), top__in=units).values("unit")
    rows = Post.objects.filter(runs_after(since), person__in=people, unit__in=below)
    return rows.values_list("person", flat=True)


def _tied(people: list[int], units: set[int | None], names: set[str], day: date) -> Iterable[int]:
    above = Reach.objects.filter(holds_on(day), unit__in=units).values("top")
    to = Q(unit__in=above) | Q(name__in=names)
    rows = Tie.objects.filter(to, Q(ended_on=None) | Q(ended_on__gt=day), person__in=people)
    return rows.values_list("person", flat=True)


def _chain(people: list[int], concerned: set[int], day: date) -> set[int]:
    """About one of our own: everyone with a post in the same team or office, or in one above it.

    Not the Commission as a whole: somebody there has to register, approve and decide.
    """
    bodies = chain_of(concerned) if concerned else set()
    rows = Post.objects.filter(holds_on(day), person__in=people, unit__in=bodies)
    rows = rows.exclude(unit__kind=UnitKind.COMMISSION)
    return set(rows.values_list("person", flat=True))


def _years_before(day: date) -> date:
    try:
        return day.replace(year=day.year - YEARS)
    except ValueError:
        return day.replace(year=day.year - YEARS, day=28)
