"""Which clock runs in which state: each step stops the clocks of the state that it leaves."""

from datetime import date

from vedette.clues.models import Clue, Inquiry, InquiryKind
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
    State.INQUIRY: "INQUIRY_START",
    State.VERIFICATION: "VERIFICATION",
    State.HELD: "CLUE_HOLD",
    State.CASE_OPENED: "INVESTIGATION",
}
INQUIRING = ("INQUIRY_START", "INQUIRY_REPLY", "TALK_REPORT")
"""Within an inquiry three follow each other: ask, await the reply, report."""
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
    if before == State.INQUIRY:
        for code in INQUIRING[1:]:
            close_deadline(clue, code, by=by)
    if clue.state not in OPEN:
        close_deadline(clue, FEEDBACK, by=by)
    clue.due_on = running.due if running else None
    clue.keep("due_on")


def codes_of(state: str) -> tuple[str, ...]:
    """The clocks by one of which a state can be due."""
    first = CLOCKS.get(state)
    if state == State.INQUIRY:
        return INQUIRING
    return (first,) if first else ()


def await_reply(clue: Clue, inquiry: Inquiry, *, by: Actor) -> Deadline | None:
    """The person was asked: a letter's reply is awaited, after a talk the report.

    Returns the clock of the reply, for a letter. Of several letters the first reply due counts.
    """
    close_deadline(clue, "INQUIRY_START", by=by, on=inquiry.on)
    code = "INQUIRY_REPLY" if inquiry.kind == InquiryKind.LETTER else "TALK_REPORT"
    running = Deadline.objects.for_subject(clue.subject).open().filter(code=code).first()
    if running is None:
        running = open_deadline(clue, code, by=by, on=inquiry.on, team=clue.handler)
    clue.due_on = running.due
    clue.keep("due_on")
    return running if inquiry.kind == InquiryKind.LETTER else None


def take_reply(clue: Clue, inquiry: Inquiry, *, by: Actor) -> None:
    """A reply came in: once none is awaited, the report is due by the last of them."""
    if clue.inquiries.filter(reply="").exists():
        return
    close_deadline(clue, "INQUIRY_REPLY", by=by, on=inquiry.replied_on)
    close_deadline(clue, "TALK_REPORT", by=by, outcome=Outcome.SUPERSEDED)
    running = open_deadline(clue, "TALK_REPORT", by=by, on=inquiry.replied_on, team=clue.handler)
    clue.due_on = running.due
    clue.keep("due_on")
