"""What an administrator's day holds: who can't work, and how large the house is."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.models import Account
from vedette.access.permissions import why_not
from vedette.administration.concerns import asked_on, said_of
from vedette.kernel import clock
from vedette.kernel.asked import Tally
from vedette.kernel.today import Asking, AskingNumbers, Number, Portion, TodayItem
from vedette.organisation.models import Person, Unit


def to_put_right(person: Person, room: int) -> Asking:
    """What keeps people from their work, or leaves a door open."""
    if why_not(person, "organisation.manage") is not None:
        return Portion()
    asked = asked_on(clock.today())
    numbers = yield [Tally(rows) for rows, _words, _url in asked]
    found = said_of(asked, numbers)
    items = [TodayItem(title=each.said, url=each.url) for each in found]
    return Portion(items[:room], len(items), reverse("administration:home"))


def numbers(person: Person) -> AskingNumbers:
    """How many units, people and open accounts there are."""
    if why_not(person, "organisation.manage") is not None:
        return []
    people = reverse("administration:people")
    units, persons, accounts = yield [
        Tally(Unit.objects.filter(closed_on=None)),
        Tally(Person.objects.all()),
        Tally(Account.objects.filter(is_active=True)),
    ]
    return [
        Number(_("Units"), units, reverse("administration:units")),
        Number(_("People"), persons, people),
        Number(_("Open accounts"), accounts, people),
    ]
