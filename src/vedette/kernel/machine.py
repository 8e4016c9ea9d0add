"""Lifecycles as data: docs, buttons, guards and diagrams are all made from them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.kernel.errors import Denial, type_text


@dataclass(frozen=True, slots=True)
class Guard:
    """What must hold of the row before a step: `Guard("evidence", _("…"), has_evidence)`."""

    code: str
    reason: type_text
    """What is missing and what to do, for the person at the disabled button."""
    passes: Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Transition:
    """One step of a lifecycle."""

    name: str
    sources: tuple[str, ...]
    target: str
    right: str
    label: type_text = ""
    guards: tuple[Guard, ...] = ()
    not_by: tuple[str, ...] = ()
    """Fields that name people; none of them may take this step (four eyes)."""
    stamps: str = ""
    """The field that remembers who took this step, for a later step's `not_by`."""


class Machine:
    """A lifecycle: its steps by name, in the order in which they are shown."""

    def __init__(self, states: Any, *transitions: Transition, field: str = "state") -> None:
        self.states = states
        self.field = field
        self.transitions = {step.name: step for step in transitions}
        if len(self.transitions) != len(transitions):
            raise ValueError("A step name is used twice.")

    def __iter__(self) -> Iterator[Transition]:
        return iter(self.transitions.values())

    def __getitem__(self, name: str) -> Transition:
        return self.transitions[name]

    def open_from(self, state: str) -> list[Transition]:
        """The steps that lead on from a state."""
        return [step for step in self if state in step.sources]

    def hindrance(self, row: Any, name: str, actor_id: Any) -> Denial | None:
        """Why this step can't be taken on this row by this person, apart from rights; or None."""
        step = self[name]
        if getattr(row, self.field) not in step.sources:
            state = self.states(getattr(row, self.field)).label
            return Denial("wrong-state", _("Not possible while it is “%s”.") % state)
        for field in step.not_by:
            if actor_id is not None and getattr(row, f"{field}_id") == actor_id:
                return Denial("four-eyes", FOUR_EYES.get(field, FOUR_EYES_DEFAULT))
        for guard in step.guards:
            if not guard.passes(row):
                return Denial(f"incomplete:{guard.code}", guard.reason)
        return None

    def move(self, row: Any, name: str, actor: Any) -> tuple[str, ...]:
        """Set the new state and the stamp, not yet written; return the fields changed."""
        step = self[name]
        setattr(row, self.field, step.target)
        if not step.stamps:
            return (self.field,)
        setattr(row, step.stamps, actor)
        return (self.field, step.stamps)


FOUR_EYES_DEFAULT = _("Someone else must do this: you did an earlier step (four eyes).")
FOUR_EYES: dict[str, type_text] = {
    "submitted_by": _("Someone else must do this: you submitted it (four eyes)."),
    "verified_by": _("Someone else must do this: you verified it (four eyes)."),
}
