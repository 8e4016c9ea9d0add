"""Who may know of a clue, who did, and who looked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Concat

from vedette.access.powers import powers_of
from vedette.clues.models import CircleMember, Clue
from vedette.clues.permissions import READERS
from vedette.journal.queries import timeline
from vedette.kernel.records import Described
from vedette.organisation.models import Person

VIEWED = "clues.viewed"
LOOKS = frozenset({VIEWED, "clues.exported"})


def circle_of(clue: Clue) -> list[CircleMember]:
    """Everyone named on it, now or earlier, in order."""
    return list(clue.circle.select_related("person", "added_by", "removed_by").order_by("id"))


def people_on(clue: Clue) -> list[Person]:
    """Those named on it now."""
    named = clue.circle.filter(until=None).select_related("person").order_by("id")
    return [member.person for member in named]


@dataclass(frozen=True)
class Look:
    """That somebody saw the clue, and when last."""

    who: str
    times: int
    last: datetime


def looks_at(clue: Clue) -> list[Look]:
    """Who looked, by the record; whoever looked last comes first."""
    looks: dict[str, Look] = {}
    for event in timeline(clue.subject, only=LOOKS):
        known = looks.get(event.who)
        looks[event.who] = Look(
            event.who, known.times + 1 if known else 1, known.last if known else event.at
        )
    return sorted(looks.values(), key=lambda look: look.last, reverse=True)


def can_be_named(person: Person) -> bool:
    """Whether a role lets this person see clues at all."""
    return bool(powers_of(person).roles & READERS)


# For the services downstairs, which know a clue by its subject: see `kernel.sealed`.


def describe(refs: Sequence[str], person: Person) -> dict[str, Described]:
    """Clues by their numbers, for lists of other areas; those not known to the person left out."""
    found = Clue.objects.visible_to(person).filter(ref__in=refs)
    return {one.ref: Described(one.title or one.ref, one.get_absolute_url()) for one in found}


def subjects_known_to(person: Person) -> Any:
    """The subjects of the clues that a person may know of; None for those who never can."""
    if not can_be_named(person):
        return None
    kind = Value(f"{Clue.subject_kind}:")
    return Clue.objects.visible_to(person).order_by().values_list(Concat(kind, F("ref")))


def knowers(ref: str) -> set[int]:
    """The keys of the people who are named on a clue."""
    named = CircleMember.objects.filter(clue__ref=ref, until=None)
    return set(named.values_list("person", flat=True))
