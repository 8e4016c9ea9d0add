"""Who is to be told, and what came to whom."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet

from vedette.access.models import Delegation, Grant, Recusal
from vedette.access.roles import Role
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import holds_on


def holding(roles: Collection[Role], over: Unit | None) -> QuerySet[Person]:
    """People who hold one of some roles over a unit today, without those who stand aside from it.

    Nobody, for no unit.
    """
    if over is None:
        return Person.objects.none()
    day = clock.today()
    over_it = Q(unit__reaches__unit=over) & holds_on(day, "unit__reaches__")
    grants = Grant.objects.filter(
        holds_on(day),
        over_it & (Q(with_below=True) | Q(unit__reaches__depth=0)),
        role__in=[Role(role).value for role in roles],
    )
    stood_in_for = Delegation.objects.filter(
        holds_on(day), taker=OuterRef("pk"), giver__in=grants.values("person")
    )
    aside = Recusal.objects.filter(holds_on(day), over_it, person=OuterRef("pk"))
    return Person.objects.filter(
        Q(Exists(grants.filter(person=OuterRef("pk")))) | Q(Exists(stood_in_for)), ~Exists(aside)
    )
