"""Whom and what one may choose: those who would have to keep away are not offered."""

from collections.abc import Collection

from django.db.models import Q, QuerySet

from vedette.access.models import Grant
from vedette.access.powers import powers_of, reached
from vedette.access.roles import Role
from vedette.clues.models import Clue
from vedette.clues.permissions import APPROVERS, HANDLERS, READERS
from vedette.clues.queries.circle import people_on
from vedette.clues.queries.conflicts import conflicts
from vedette.clues.queries.routing import BODIES, bodies_for
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import holds_on


def holders(roles: Collection[Role], units: QuerySet[Unit] | None = None) -> QuerySet[Person]:
    """People who hold one of some roles today, on some units or anywhere."""
    grants = Grant.objects.filter(holds_on(clock.today()), role__in=[one.value for one in roles])
    if units is not None:
        grants = grants.filter(unit__in=units.values("pk"))
    return Person.objects.filter(pk__in=grants.values("person")).order_by("name_zh", "pk")


def free_of_conflict(clue: Clue, people: QuerySet[Person]) -> QuerySet[Person]:
    """Those among some people who need not keep away from a clue."""
    found = conflicts(clue, list(people))
    return people.filter(pk__in=[key for key, reasons in found.items() if not reasons])


def people_to_name(clue: Clue) -> QuerySet[Person]:
    """Who could be named on a clue, and is not."""
    named = [person.pk for person in people_on(clue)]
    return free_of_conflict(clue, holders(READERS).exclude(pk__in=named))


def approvers_for(clue: Clue) -> QuerySet[Person]:
    """The leaders who could approve."""
    return free_of_conflict(clue, holders(APPROVERS))


def handlers_for(clue: Clue) -> QuerySet[Unit]:
    """The teams and offices to which a clue may be distributed."""
    return bodies_for(clue)


def keepers_for(clue: Clue) -> QuerySet[Person]:
    """The people who could keep a clue in its handling office."""
    return free_of_conflict(clue, holders(HANDLERS))


def registers_of(person: Person) -> QuerySet[Unit]:
    """The bodies into whose register a person may enter clues; case management: into any."""
    bodies = Unit.objects.filter(kind__in=BODIES, closed_on=None).order_by("kind", "name_zh")
    if Role.CASE_MANAGER in powers_of(person).roles:
        return bodies
    roles = sorted(role.value for role in HANDLERS - {Role.HQ})
    return bodies.filter(pk__in=reached(person, clock.today(), Q(role__in=roles)))


def registers_under(person: Person) -> QuerySet[Unit]:
    """The bodies whose register a person may hold against another."""
    bodies = Unit.objects.filter(kind__in=BODIES).order_by("kind", "name_zh")
    return bodies.filter(pk__in=reached(person, clock.today()))


def staff() -> QuerySet[Person]:
    """Our own: everyone who oversees or keeps clues."""
    return holders(READERS)


def units_concerned() -> QuerySet[Unit]:
    """The units that a clue may be about."""
    return Unit.objects.filter(closed_on=None).order_by("kind", "name_zh")
