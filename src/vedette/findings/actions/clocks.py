"""Which clock runs in which state: each step stops the clocks of the state that it leaves."""

from datetime import date

from vedette.deadlines.actions import close_all, open_deadline
from vedette.deadlines.models import Outcome
from vedette.findings.models import Finding
from vedette.findings.states import VOID, State
from vedette.journal.actions import Actor

CLOCKS: dict[str, str] = {
    State.NOTIFIED: "FINDING_REPLY",
    State.DISPUTED: "FINDING_DISPUTE",
    State.UNDER_REVIEW: "FINDING_REVIEW",
    State.ACCEPTED: "FINDING_PLAN",
    State.REOPENED: "FINDING_PLAN",
    State.PLANNED: "FINDING_PLAN_AGREED",
    State.IN_PROGRESS: "FINDING_RECTIFY",
    State.SUBMITTED: "FINDING_VERIFICATION",
    State.VERIFIED: "FINDING_SIGN_OFF",
    State.RISK_ACCEPTED: "FINDING_RISK",
}
REVIEW_ASK = "FINDING_REVIEW_ASK"
"""Runs beside the clock for the plan once a dispute was turned down."""
WATCH = "FINDING_WATCH_"
"""With the months of the watch behind it: 3, 6 or 12."""


def turn(
    finding: Finding, step: str, *, by: Actor, due: date | None = None, watch: int | None = None
) -> None:
    """Stop the clocks that ran and start the next one; its date goes onto the finding."""
    gone = finding.state in VOID or finding.state == State.RISK_ACCEPTED
    close_all(
        finding,
        by=by,
        outcome=Outcome.CANCELLED if gone else Outcome.DONE,
        lapsed=() if step == "ask_review" else (REVIEW_ASK,),
    )
    code = f"{WATCH}{watch}" if watch else CLOCKS.get(finding.state)
    if code is not None:
        _start(finding, code, by=by, due=due)
    if step == "uphold":
        open_deadline(finding, REVIEW_ASK, by=by, team=finding.team, unit=finding.unit)


def _start(finding: Finding, code: str, *, by: Actor, due: date | None) -> None:
    running = open_deadline(finding, code, by=by, due=due, team=finding.team, unit=finding.unit)
    finding.due_on, finding.original_due_on = running.due, running.original_due
    fields = ["due_on", "original_due_on"]
    if code.startswith(WATCH):
        finding.watch_until = running.due
        fields.append("watch_until")
    finding.keep(*fields)
