"""Tell people something."""

from collections.abc import Iterable, Mapping
from typing import Any

from vedette.kernel import clock, sealed
from vedette.kernel.rows import require_transaction
from vedette.notifications.keys import SENTENCES, area_of
from vedette.notifications.models import Notice, Way, Wish
from vedette.organisation.models import Person


def tell(
    people: Iterable[Person],
    key: str,
    about: str,
    *,
    data: Mapping[str, Any] | None = None,
    but: Person | None = None,
) -> None:
    """Tell each person once, in the transaction of what they are told about.

    `about` is the subject of a record ("finding:F-2020-0147"); `but` is whoever did it and needs
    no telling. Of a sealed record nobody is told but its circle. `data` may hold dates, numbers
    and short words for the sentence, no case content.
    Raises KeyError for a key that no area has registered.
    """
    require_transaction()
    SENTENCES[key]
    others = [person for person in people if but is None or person.pk != but.pk]
    told = {person.pk: person for person in sealed.those_who_may_know(about, others)}
    at = clock.now()
    wishes = Wish.objects.filter(person__in=told, area=area_of(key))
    ways = dict(wishes.values_list("person_id", "way")) if told else {}
    Notice.objects.bulk_create(
        Notice(
            person=person,
            subject=str(about),
            key=key,
            data=dict(data or {}),
            at=at,
            way=ways.get(pk, ""),
            # Not wanted: it stands among those that were read, and asks for nothing.
            read_at=at if ways.get(pk) == Way.NONE else None,
        )
        for pk, person in told.items()
    )
