"""Records by their subject: how a service downstairs checks and shows what lies upstairs.

An area says in its `AppConfig.ready()` how its records are found:
`records.register("finding", _("finding"), look_up_finding)`. A page downstairs that holds a subject
asks `look_up("finding:F-2020-0147", seen_by=person)` for its title and address.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from vedette.kernel.errors import type_text
from vedette.kernel.subjects import Subject


@dataclass(frozen=True)
class Known:
    """What a page needs to show a record of another area."""

    title: str
    url: str


LookUp = Callable[[str, Any], Known | None]
"""From a reference and the person who asks; None if there is no such record in their scope."""

_kinds: dict[str, tuple[type_text, LookUp]] = {}


def register(kind: str, label: type_text, look_up: LookUp) -> None:
    """Make a kind of record known. Raises ValueError for a kind that is taken."""
    if _kinds.get(kind, (None, look_up))[1] is not look_up:
        raise ValueError(f"Records of the kind {kind} are registered twice.")
    _kinds[kind] = (label, look_up)


def label(subject: str) -> type_text:
    """What a record of this kind is called; the bare kind if no area owns it."""
    kind = Subject(subject).kind
    return _kinds[kind][0] if kind in _kinds else kind


def look_up(subject: str, *, seen_by: Any) -> Known | None:
    """The record, if there is one and the person may see it."""
    named = Subject(subject)
    if named.kind not in _kinds:
        return None
    return _kinds[named.kind][1](named.ref, seen_by)


def by_reference(ref: str, *, seen_by: Any) -> Subject | None:
    """The subject of the record with this reference, of whatever kind it is."""
    for kind, (_label, find) in _kinds.items():
        if find(ref, seen_by) is not None:
            return Subject(f"{kind}:{ref}")
    return None
