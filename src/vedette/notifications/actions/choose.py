"""Choose how to hear of what."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.kernel.errors import Unacceptable
from vedette.notifications.keys import areas
from vedette.notifications.models import Digest, Way, Wish
from vedette.organisation.models import Person


@transaction.atomic
def choose_ways(person: Person, ways: Mapping[str, str]) -> None:
    """Set a way for each area named. Raises Unacceptable for an unknown area or way."""
    if not set(ways) <= set(areas()) or not set(ways.values()) <= set(Way.values):
        raise Unacceptable("way", _("There is no such choice."))
    for area, way in ways.items():
        Wish.objects.update_or_create(person=person, area=area, defaults={"way": way})
    if Way.DAILY in ways.values():
        Digest.objects.get_or_create(person=person, defaults={"everything": False})
