"""Take one step of a finding's life: right, state and four eyes, then state, dates and clocks."""

from datetime import date
from typing import Any

from vedette.access.permissions import take_step
from vedette.findings.actions import clocks
from vedette.findings.models import Finding, Step
from vedette.findings.states import FINDING
from vedette.kernel import clock
from vedette.organisation.models import Person


def take(
    finding: Finding,
    name: str,
    *,
    by: Person,
    note: str = "",
    due: date | None = None,
    watch: int | None = None,
    **sets: Any,
) -> Step:
    """Move a finding one step, set some fields with it, and keep the step that was taken.

    The clock of the new state starts: by the rule pack, or to the agreed date `due`; `watch` is the
    length of the watch in months. Raises NotAllowed, WrongState, Incomplete or Stale.
    """
    before = finding.state
    moved = take_step(FINDING, finding, name, by=by)
    for field, value in sets.items():
        setattr(finding, field, value)
    finding.due_on = finding.original_due_on = None
    finding.keep(*{*moved, *sets, "due_on", "original_due_on"})
    clocks.turn(finding, name, by=by, due=due, watch=watch)
    return write(finding, name, before, by=by, note=note)


def write(finding: Finding, name: str, before: str, *, by: Person | None, note: str = "") -> Step:
    """Keep a step that was taken now."""
    return Step.objects.create(
        finding=finding,
        name=name,
        from_state=before,
        to_state=finding.state,
        due_on=finding.due_on,
        on=clock.today(),
        at=clock.now(),
        by=by,
        note=note,
    )
