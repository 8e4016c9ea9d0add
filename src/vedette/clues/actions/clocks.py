"""Which clock runs in which state: each step stops the clocks of the state that it leaves."""

from datetime import date

from vedette.clues.models import Clue
from vedette.clues.states import OPEN, State
from vedette.deadlines.actions import close_deadline, open_deadline
from vedette.deadlines.models import Deadline, Outcome
from vedette.journal.actions import Actor

CLOCKS: dict[str, str] = {
    State.REGISTERED: "CLUE_DISTRIBUTION",
    State.PROPOSED: "CLUE_DISTRIBUTION",
    State.RETURNED: "CLUE_DISTRIBUTION",
    State.DISTRIBUTED: "CLUE_RECEIPT",
    State.ACCEPTED: "DISPOSITION",
    State.SUBMITTED: "DISPOSITION",
    State.INQUIRY: "TALK_REPORT",
    State.VERIFICATION: "VERIFICATION",
    State.HELD: "CLUE_HOLD",
    State.CASE_OPENED: "INVESTIGATION",
}
FEEDBACK = "INSPECTION_CLUE_FEEDBACK"
"""Runs beside the others for what an inspection passed on, until the clue is concluded."""


def turn(clue: Clue, before: str, *, by: Actor, due: date | None = None) -> None:
    """Stop the clock of the state that was left and start that of the new one.

    Where both states share a clock it runs on: proposing a disposition gains no time. Its date
    goes onto the clue. `due` is an agreed date, such as the day on which a hold is reviewed.
    """
    old, new = CLOCKS.get(before), CLOCKS.get(clue.state)
    running = None
    if old == new and new is not None:
        running = Deadline.objects.for_subject(clue.subject).open().filter(code=new).first()
    elif old is not None:
        gone = clue.state in {State.VOID, State.RETURNED}
        outcome = Outcome.CANCELLED if gone else Outcome.DONE
        close_deadline(clue, old, by=by, outcome=outcome)
    if running is None and new is not None:
        team = clue.handler or clue.team
        running = open_deadline(clue, new, by=by, due=due, team=team)
    if clue.state not in OPEN:
        close_deadline(clue, FEEDBACK, by=by)
    clue.due_on = running.due if running else None
    clue.keep("due_on")
