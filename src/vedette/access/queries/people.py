"""Whom one may choose, and whose rights one may ask about."""

from datetime import date

from django.db.models import QuerySet

from vedette.access.models import Grant
from vedette.access.powers import powers_of, reached
from vedette.access.roles import LEADS, Role, family
from vedette.organisation.models import Person
from vedette.organisation.models.period import holds_on


def of_ones_side(person: Person, day: date) -> QuerySet[Person]:
    """Others who hold a role on the same side: overseeing, overseen, or keeping the accounts."""
    mine = Grant.objects.filter(holds_on(day), person=person).values_list("role", flat=True)
    roles = {role for held in mine for role in family(held)}
    same = Grant.objects.filter(holds_on(day), role__in=roles).values("person")
    return Person.objects.filter(pk__in=same).exclude(pk=person.pk).order_by("name_zh")


def under(person: Person, day: date) -> QuerySet[Person]:
    """Those with a role on a unit that this person leads; everyone, for an administrator."""
    if Role.ADMIN in powers_of(person).roles:
        return Person.objects.order_by("name_zh")
    led = reached(person, day).filter(role__in=LEADS)
    theirs = Grant.objects.filter(holds_on(day), unit__in=led).values("person")
    return Person.objects.filter(pk__in=theirs).order_by("name_zh")
