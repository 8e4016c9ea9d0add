"""What one person holds on one day: grants of their own, and of those they act for."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from vedette.access.models import Delegation, Grant, Recusal
from vedette.access.roles import Role
from vedette.kernel import clock
from vedette.organisation.models import Person, Reach, Unit
from vedette.organisation.models.period import holds_on

BROAD = 1 / 8
"""From this share of the units on, lists are read in their order and filtered, not collected."""
REMEMBERED = 5000
_broad: dict[tuple[int, date, frozenset[int]], bool] = {}


@dataclass
class Powers:
    """Answers many questions about one person with few statements; lives as long as a request."""

    person: Person
    day: date
    grants: list[Grant]
    """Their own first, then those of the people they act for."""
    aside: Mapping[int, Set[int]]
    """By person: the units from which they, or those they act for, stand aside."""
    _above: dict[int, dict[int, int]] = field(default_factory=dict)

    @property
    def roles(self) -> frozenset[Role]:
        """Every role held anywhere."""
        return frozenset(Role(grant.role) for grant in self.grants)

    def held(self, roles: Set[Role], unit_id: int | None = None) -> Iterator[Grant]:
        """The grants with one of these roles over a unit, or anywhere at all."""
        for grant in self.grants:
            if grant.role in roles and (unit_id is None or self.reaches(grant, unit_id)):
                yield grant

    def roles_over(self, unit_id: int) -> frozenset[Role]:
        """The roles held over a unit."""
        return frozenset(Role(grant.role) for grant in self.held(frozenset(Role), unit_id))

    def reaches(self, grant: Grant, unit_id: int) -> bool:
        """Whether a grant reaches a unit by where it stands, recusal left aside."""
        depth = self._tops(unit_id).get(grant.unit_id)
        return depth is not None and (grant.with_below or depth == 0)

    def stands_aside(self, person_id: int, unit_id: int) -> bool:
        """Whether someone (the person, or one they act for) stands aside from a unit."""
        units = self.aside.get(person_id, frozenset())
        return any(units) and not units.isdisjoint(self._tops(unit_id))

    @cached_property
    def is_broad(self) -> bool:
        """Whether the grants reach so many units that most rows of any list may be theirs.

        It only chooses between two shapes of one condition, so it is remembered between requests.
        """
        held = (self.person.pk, self.day, frozenset(grant.pk for grant in self.grants))
        if held not in _broad:
            if len(_broad) > REMEMBERED:
                _broad.clear()
            _broad[held] = self._reaches_broadly()
        return _broad[held]

    def _reaches_broadly(self) -> bool:
        mine = Count("pk", filter=Q(pk__in=reached(self.person, self.day)))
        kinds = Unit.objects.order_by().values("kind").annotate(all=Count("pk"), mine=mine)
        return any(kind["mine"] > BROAD * kind["all"] for kind in kinds)

    def above(self, unit_ids: Iterable[int | None]) -> "QuerySet[Reach, tuple[int, int, int]]":
        """What `learn` takes, as a question: for pages that ask about many units at once."""
        wanted = {unit_id for unit_id in unit_ids if unit_id} - self._above.keys()
        reach = Reach.objects.filter(holds_on(self.day), unit__in=wanted).order_by()
        return reach.values_list("unit_id", "top_id", "depth")

    def learn(self, rows: Iterable[tuple[int, int, int]]) -> None:
        """Keep where units stand, so that no statement is needed for each."""
        for unit_id, top_id, depth in rows:
            self._above.setdefault(unit_id, {})[top_id] = depth

    def _tops(self, unit_id: int) -> dict[int, int]:
        """The units at and above a unit, each with its distance."""
        if unit_id not in self._above:
            reach = Reach.objects.filter(holds_on(self.day), unit=unit_id)
            self._above[unit_id] = dict(reach.values_list("top_id", "depth"))
        return self._above[unit_id]


def grants_of(person: Person, day: date) -> QuerySet[Grant]:
    """Grants that a person may use on a day: their own, and those of people they stand in for."""
    stood_in_for = Delegation.objects.filter(holds_on(day), taker=person).values("giver")
    mine = Q(person=person) | Q(person__in=stood_in_for)
    return Grant.objects.filter(mine, holds_on(day)).order_by()


def reached(person: Person, day: date, more: Q | None = None) -> "QuerySet[Grant, int]":
    """The units that a person's grants reach on a day, as a subquery."""
    down = Q(with_below=True) | Q(unit__reaches__depth=0)
    grants = grants_of(person, day).filter(more or Q(), holds_on(day, "unit__reaches__") & down)
    return grants.values_list("unit__reaches__unit", flat=True)


def powers_of(person: Person) -> Powers:
    """The powers of a person today, read once for as long as this object of the person lives."""
    day = clock.today()
    known: Powers | None = person.__dict__.get("_powers")
    if known is None or known.day != day:
        known = person.__dict__["_powers"] = _read(person, day)
    return known


def forget(person: Person) -> None:
    """Read the powers anew at the next question, since a grant has changed."""
    person.__dict__.pop("_powers", None)


def _read(person: Person, day: date) -> Powers:
    shuns = Recusal.objects.filter(Q(person=OuterRef("person")) | Q(person=person), holds_on(day))
    mine = grants_of(person, day).select_related("person", "unit").annotate(shuns=Exists(shuns))
    grants: list[Grant] = sorted(mine, key=lambda grant: (grant.person_id != person.pk, grant.pk))
    aside: dict[int, set[int]] = {}
    # Nearly nobody stands aside from anything: the grants' own statement says so.
    if any(getattr(grant, "shuns", False) for grant in grants):
        asked = {person.pk, *(grant.person_id for grant in grants)}
        recusals = Recusal.objects.filter(holds_on(day), person__in=asked)
        for who, unit in recusals.values_list("person_id", "unit_id"):
            aside.setdefault(who, set()).add(unit)
    return Powers(person=person, day=day, grants=grants, aside=aside)
