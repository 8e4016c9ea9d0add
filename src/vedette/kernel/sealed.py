"""Need-to-know: kinds of record that only those named on a record may know of.

Services downstairs (deadlines, notices, rights) know a record by its subject. An area whose records
are sealed says so in its `AppConfig.ready()`:

    sealed.register("clue", known=subjects_known_to, knowers=people_on)

From then on the clocks of such a record show to its circle alone, and nobody else is told of it.
A row that belongs to a sealed record has `is_known_to(person)`; every right over it asks that too.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.db.models import Q

from vedette.kernel.subjects import Subject

Known = Callable[[Any], Any]
"""From a person: a subquery of the subjects that they may know of, or None: none at all."""
Knowers = Callable[[str], set[int]]
"""From a reference: the keys of the people who may know of that record."""
P = TypeVar("P")


@dataclass(frozen=True)
class Seal:
    known: Known
    knowers: Knowers


_seals: dict[str, Seal] = {}


def register(kind: str, *, known: Known, knowers: Knowers) -> None:
    """Seal a kind of record."""
    _seals[kind] = Seal(known, knowers)


def is_sealed(subject: str) -> bool:
    """Whether records of this kind are known to their circle alone."""
    return Subject(subject).kind in _seals


def sealed_rows(field: str) -> Q:
    """The rows whose field names a sealed record."""
    return reduce(or_, (Q(**{f"{field}__startswith": f"{kind}:"}) for kind in _seals), Q(pk__in=[]))


def known_rows(field: str, person: Any) -> Q | None:
    """Of these, the rows whose record this person may know of; None: nothing is sealed for them."""
    subjects = [known for seal in _seals.values() if (known := seal.known(person)) is not None]
    if not subjects:
        return None
    return reduce(or_, (Q(**{f"{field}__in": known}) for known in subjects))


def may_know(subject: str, person: Any) -> bool:
    """Whether a person may know that there is such a record; yes, for one that is not sealed."""
    return not is_sealed(subject) or person.pk in knowers(subject)


def knowers(subject: str) -> set[int]:
    """The keys of the people who may know of a sealed record."""
    return _seals[Subject(subject).kind].knowers(Subject(subject).ref)


def those_who_may_know(subject: str, people: Iterable[P]) -> list[P]:
    """The people among these to whom the record may be named."""
    if not is_sealed(subject):
        return list(people)
    circle = knowers(subject)
    return [person for person in people if person.pk in circle]  # type: ignore[attr-defined]
