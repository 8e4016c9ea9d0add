"""What an administrator's day holds: who can't work, and how large the house is."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.models import Account
from vedette.access.permissions import why_not
from vedette.administration.concerns import concerns
from vedette.kernel import clock
from vedette.kernel.today import Number, Portion, TodayItem
from vedette.organisation.models import Person, Unit


def to_put_right(person: Person, room: int) -> Portion:
    """What keeps people from their work, or leaves a door open."""
    if why_not(person, "organisation.manage") is not None:
        return Portion()
    found = concerns(clock.today())
    items = [TodayItem(title=each.said, url=each.url) for each in found]
    return Portion(items[:room], len(items), reverse("administration:home"))


def numbers(person: Person) -> list[Number]:
    """How many units, people and open accounts there are."""
    if why_not(person, "organisation.manage") is not None:
        return []
    people = reverse("administration:people")
    return [
        Number(
            _("Units"), Unit.objects.filter(closed_on=None).count(), reverse("administration:units")
        ),
        Number(_("People"), Person.objects.count(), people),
        Number(_("Open accounts"), Account.objects.filter(is_active=True).count(), people),
    ]
