"""What a record is called, and where its page is, for someone in particular.

Services downstairs (deadlines, notices, the desk) know a record as `"finding:F-2020-0147"`. An
area upstairs says in its `AppConfig.ready()` how records of its kind are described:

    def describe(refs, person):
        found = Finding.objects.visible_to(person).filter(ref__in=refs)
        return {f.ref: Described(f.title, f.get_absolute_url()) for f in found}

    records.register("finding", _("finding"), describe)

It is asked for many at once, so that a list costs one statement a kind.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from vedette.kernel.errors import type_text
from vedette.kernel.subjects import Subject


@dataclass(frozen=True, slots=True)
class Described:
    """The title of a record and the address of its page."""

    title: str
    url: str


Describe = Callable[[Sequence[str], Any], Mapping[str, Described]]
"""Takes references and the person who asks; leaves out what lies outside that person's scope."""


class Kind(NamedTuple):
    """What records of a kind are called, and who can describe them."""

    label: type_text
    describe: Describe


_kinds: dict[str, Kind] = {}


def register(kind: str, label: type_text, describe: Describe) -> None:
    """Make a kind of record known. Raises ValueError for a kind that another area has taken."""
    if kind in _kinds and _kinds[kind].describe is not describe:
        raise ValueError(f"Records of the kind {kind} are registered twice.")
    _kinds[kind] = Kind(label, describe)


def label(subject: str) -> type_text:
    """What a record of this kind is called; the bare kind if no area owns it."""
    kind = Subject(subject).kind
    return _kinds[kind].label if kind in _kinds else kind


def describe_all(subjects: Iterable[str], person: Any) -> dict[str, Described]:
    """Those of the subjects that the person may see; the rest, and unknown kinds, are missing."""
    by_kind: dict[str, set[str]] = defaultdict(set)
    for subject in map(Subject, subjects):
        by_kind[subject.kind].add(subject.ref)
    return {
        f"{kind}:{ref}": described
        for kind, refs in by_kind.items()
        if kind in _kinds
        for ref, described in _kinds[kind].describe(sorted(refs), person).items()
    }


def describe(subject: str, person: Any) -> Described | None:
    """One subject, or None where there is none or the person may not see it."""
    return describe_all([subject], person).get(subject)


def by_reference(ref: str, person: Any) -> Subject | None:
    """The subject of the record with this reference, of whatever kind, that the person may see."""
    described = describe_all([f"{kind}:{ref}" for kind in _kinds], person)
    return next((Subject(subject) for subject in described), None)
