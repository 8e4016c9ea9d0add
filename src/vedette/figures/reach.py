"""Whose numbers a person may ask for."""

from django.db.models import QuerySet

from vedette.access.powers import powers_of
from vedette.access.roles import OVERSIGHT, Role
from vedette.kernel import clock
from vedette.organisation.models import Person, Reach, Unit, UnitKind
from vedette.organisation.models.period import holds_on

COUNT = OVERSIGHT | {Role.CASE_MANAGER}
OVERSEERS = (UnitKind.COMMISSION, UnitKind.OFFICE, UnitKind.TEAM)


def overseers_under(person: Person) -> QuerySet[Unit]:
    """The overseeing bodies over which a person holds an overseeing role."""
    tops = [grant.unit_id for grant in powers_of(person).grants if grant.role in COUNT]
    below = Reach.objects.filter(holds_on(clock.today()), top__in=tops).values("unit")
    return Unit.objects.filter(kind__in=OVERSEERS, pk__in=below).order_by("id")
