"""What a subject is called, and where its page is, for someone in particular.

Services downstairs (deadlines, notices, the desk) know a record as `"finding:F-2020-0147"`. An
area upstairs registers, in its `AppConfig.ready()`, how its kind is described:

    def describe(refs, person):
        found = Finding.objects.visible_to(person).filter(ref__in=refs)
        return {f.ref: Described(f.title, f.get_absolute_url()) for f in found}

    subject_registry.register("finding", describe)

It is asked for many at once, so that a list costs one statement a kind.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vedette.kernel.subjects import Subject


@dataclass(frozen=True, slots=True)
class Described:
    """The title of a record and the address of its page."""

    title: str
    url: str


Describe = Callable[[Sequence[str], Any], Mapping[str, Described]]
"""Takes references and the person who asks; leaves out what lies outside that person's scope."""

_kinds: dict[str, Describe] = {}


def register(kind: str, describe: Describe) -> None:
    """Make a kind of subject known."""
    _kinds[kind] = describe


def describe_all(subjects: Iterable[str], person: Any) -> dict[str, Described]:
    """Those of the subjects that the person may see; the rest, and unknown kinds, are missing."""
    by_kind: dict[str, set[str]] = defaultdict(set)
    for subject in map(Subject, subjects):
        by_kind[subject.kind].add(subject.ref)
    return {
        f"{kind}:{ref}": described
        for kind, refs in by_kind.items()
        if kind in _kinds
        for ref, described in _kinds[kind](sorted(refs), person).items()
    }


def describe(subject: str, person: Any) -> Described | None:
    """One subject, or None where the person may not see it."""
    return describe_all([subject], person).get(subject)
