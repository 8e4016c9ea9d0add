"""What one person holds on one day: grants of their own, and of those they act for."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from vedette.access.models import Delegation, Grant, Recusal
from vedette.access.roles import Role
from vedette.kernel import clock
from vedette.organisation.models import Person, Reach
from vedette.organisation.models.period import holds_on


@dataclass
class Powers:
    """Answers many questions about one person with few statements; lives as long as a request."""

    person: Person
    day: date
    grants: list[Grant]
    recused_units: frozenset[int]
    _above: dict[int, dict[int, int]] = field(default_factory=dict)

    @property
    def roles(self) -> frozenset[Role]:
        """Every role held anywhere."""
        return frozenset(Role(grant.role) for grant in self.grants)

    def roles_over(self, unit_id: int) -> frozenset[Role]:
        """The roles held over a unit."""
        above = self._tops(unit_id)
        return frozenset(
            Role(grant.role)
            for grant in self.grants
            if grant.unit_id in above and (grant.with_below or above[grant.unit_id] == 0)
        )

    def recused_from(self, unit_id: int) -> bool:
        return bool(self.recused_units) and not self.recused_units.isdisjoint(self._tops(unit_id))

    def _tops(self, unit_id: int) -> dict[int, int]:
        """The units at and above a unit, each with its distance."""
        if unit_id not in self._above:
            reach = Reach.objects.filter(holds_on(self.day), unit=unit_id)
            self._above[unit_id] = dict(reach.values_list("top_id", "depth"))
        return self._above[unit_id]


def holders(person: Person, day: date) -> Q:
    """Grants that a person may use on a day: their own, and those of people they stand in for."""
    stood_in_for = Delegation.objects.filter(holds_on(day), taker=person).values("giver")
    return Q(person=person) | Q(person__in=stood_in_for)


def powers_of(person: Person) -> Powers:
    """The powers of a person today, read once for as long as this object of the person lives."""
    day = clock.today()
    known: Powers | None = person.__dict__.get("_powers")
    if known is None or known.day != day:
        known = Powers(
            person=person,
            day=day,
            grants=list(Grant.objects.filter(holders(person, day), holds_on(day))),
            recused_units=frozenset(
                Recusal.objects.filter(holds_on(day), person=person).values_list("unit", flat=True)
            ),
        )
        person.__dict__["_powers"] = known
    return known


def forget(person: Person) -> None:
    """Read the powers anew at the next question, since a grant has changed."""
    person.__dict__.pop("_powers", None)
