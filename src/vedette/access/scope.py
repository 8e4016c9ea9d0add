"""Which rows may this person see: a condition for the database, by unit and never by list of ids.

Two shapes, because databases are poor at guessing how much a subtree holds:

* *narrow* (a team, a unit): `team_id IN (SELECT … reached …)`. The database collects the few rows
  by the index of the unit and sorts them.
* *broad* (an office, headquarters): `(team_id IN (SELECT …)) IS TRUE`, which keeps it from the
  index of the unit. It walks the list in its order and drops the odd row that isn't theirs, so
  that fifty rows of a hundred thousand cost what fifty of a thousand cost.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from django.db.models import F, Q, QuerySet
from django.db.models.lookups import In

from vedette.access.models import Grant, Recusal
from vedette.access.powers import Powers, powers_of, reached
from vedette.access.rights import Right, find
from vedette.kernel.conditions import IsTrue
from vedette.organisation.models import Person
from vedette.organisation.models.period import holds_on

NOTHING = Q(pk__in=[])


def rows_for(person: Person, right: str, sides: Sequence[str] = ()) -> Q:
    """The rows to which a person has a right, as one condition for the database.

    `sides` are the fields by which the rows name units, where that is more than the right is held
    over: recusal from any of them counts. A right's further rule is Python and says nothing here:
    the area's `visible_to` narrows by it.
    """
    wanted = find(right)
    powers = powers_of(person)
    scope = NOTHING
    for whose, grants in _by_holder(powers):
        part = _reached_sides(powers, wanted, whose, grants)
        for giver in {grant.person_id for grant in grants} - {person.pk}:
            part &= ~_aside(powers, giver, sides or wanted.sides)
        scope |= part
    return scope & ~_aside(powers, person.pk, sides or wanted.sides)


def _by_holder(powers: Powers) -> Iterator[tuple[Q, list[Grant]]]:
    """The grants in portions that are read together: nearly always there is one.

    A giver who stands aside from something is read alone, since their grants reach less.
    """
    shy = sorted(giver for giver in powers.aside if giver != powers.person.pk)
    yield ~Q(person__in=shy), [g for g in powers.grants if g.person_id not in shy]
    for giver in shy:
        yield Q(person=giver), [g for g in powers.grants if g.person_id == giver]


def _reached_sides(powers: Powers, right: Right, whose: Q, grants: list[Grant]) -> Q:
    scope = NOTHING
    for side, roles in right.roles.items():
        held = sorted({grant.role for grant in grants if grant.role in roles})
        if held and side:
            units = reached(powers.person, powers.day, whose & Q(role__in=held))
            scope |= _side_in(side, units, broad=powers.is_broad)
        elif held:
            scope |= ~NOTHING
    return scope


def _side_in(side: str, units: "QuerySet[Grant, int]", *, broad: bool) -> Q:
    theirs = In(F(f"{side}_id"), units)
    return Q(IsTrue(theirs)) if broad else Q(theirs)


def _aside(powers: Powers, person_id: int, sides: Sequence[str]) -> Q:
    """Rows on any side of which someone stands aside; nearly always nobody does, at no cost."""
    if person_id not in powers.aside:
        return NOTHING
    recusals = Recusal.objects.filter(
        holds_on(powers.day), holds_on(powers.day, "unit__reaches__"), person=person_id
    )
    units = recusals.values_list("unit__reaches__unit", flat=True)
    return reduce(or_, (Q(**{f"{side}__in": units}) for side in sides), NOTHING)
