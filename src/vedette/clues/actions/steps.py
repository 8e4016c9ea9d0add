"""Take one step of a clue's life: right, state and four eyes, then state, dates and clocks."""

from datetime import date
from typing import Any

from vedette.access.permissions import take_step
from vedette.clues.actions import clocks
from vedette.clues.models import Clue, ClueStep
from vedette.clues.states import CLUE
from vedette.kernel import clock
from vedette.organisation.models import Person


def take(
    clue: Clue, name: str, *, by: Person, note: str = "", due: date | None = None, **sets: Any
) -> ClueStep:
    """Move a clue one step, set some fields with it, and keep the step that was taken.

    The clock of the new state starts: by the rule pack, or to the agreed date `due`. Raises
    NotAllowed (role, circle, four eyes), WrongState, Incomplete or Stale.
    """
    before = clue.state
    moved = take_step(CLUE, clue, name, by=by)
    for field, value in sets.items():
        setattr(clue, field, value)
    clue.keep(*{*moved, *sets})
    clocks.turn(clue, before, by=by, due=due)
    return write(clue, name, before, by=by, note=note)


def write(clue: Clue, name: str, before: str, *, by: Person | None, note: str = "") -> ClueStep:
    """Keep a step that was taken now."""
    return ClueStep.objects.create(
        clue=clue,
        name=name,
        from_state=before,
        to_state=clue.state,
        handler=clue.handler,
        way=clue.way,
        due_on=clue.due_on,
        on=clock.today(),
        at=clock.now(),
        by=by,
        note=note,
    )
