"""Keep a finding's due date in step with its clock."""

from vedette.deadlines.events import DueChanged
from vedette.deadlines.models import Deadline, Outcome
from vedette.findings.actions import steps
from vedette.findings.actions.clocks import CLOCKS, WATCH
from vedette.findings.actions.lapse_reply import lapse_reply
from vedette.findings.models import Finding
from vedette.findings.states import State


def follow_clock(event: DueChanged) -> None:
    """Take over a date that was moved at the deadline itself: extended, paused, run out.

    An action of this area that turns a clock keeps the date itself, and passes its row along.
    """
    if event.subject.kind != Finding.subject_kind or event.row is not None:
        return
    finding = Finding.objects.filter(ref=event.subject.ref).first()
    if finding is None:
        return
    if event.code == CLOCKS[State.NOTIFIED] and _lapsed(event) and finding.state == State.NOTIFIED:
        event.touched.extend([lapse_reply(finding), finding])
    elif _is_its_clock(finding, event.code) and finding.due_on != event.due:
        finding.due_on = event.due
        fields = ["due_on"]
        if finding.state == State.SIGNED_OFF:
            finding.watch_until = event.due
            fields.append("watch_until")
        elif finding.state == State.RISK_ACCEPTED:
            finding.accepted_until = event.due
            fields.append("accepted_until")
        finding.keep(*fields)
        event.touched.extend([steps.write(finding, "due", finding.state, by=None), finding])


def _is_its_clock(finding: Finding, code: str) -> bool:
    if finding.state == State.SIGNED_OFF:
        return code.startswith(WATCH)
    return code == CLOCKS.get(finding.state)


def _lapsed(event: DueChanged) -> bool:
    last = Deadline.objects.for_subject(event.subject).filter(code=event.code).latest("pk")
    return last.outcome == Outcome.LAPSED
