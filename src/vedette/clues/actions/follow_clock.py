"""Keep a clue's due date in step with its clock."""

from vedette.clues.actions import steps
from vedette.clues.actions.clocks import codes_of
from vedette.clues.models import Clue
from vedette.deadlines.events import DueChanged


def follow_clock(event: DueChanged) -> None:
    """Take over a date that was moved at the deadline itself: extended, paused, set running."""
    if event.subject.kind != Clue.subject_kind or event.row is not None:
        return
    clue = Clue.objects.filter(ref=event.subject.ref).first()
    if clue is None or event.code not in codes_of(clue.state) or clue.due_on == event.due:
        return
    clue.due_on = event.due
    clue.keep("due_on")
    event.touched.extend([steps.write(clue, "due", clue.state, by=None), clue])
