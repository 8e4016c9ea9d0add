"""Go on where the unit did not answer in time."""

from django.db import transaction

from vedette.findings.actions import clocks, steps
from vedette.findings.models import Finding, Step
from vedette.findings.states import FINDING, State
from vedette.journal.actions import SYSTEM, record


@transaction.atomic
def lapse_reply(finding: Finding) -> Step:
    """The right of reply was not used (逾期未回复视为未提异议): the unit now owes a plan.

    The software's own act, when the clock of the reply runs out.
    """
    before = finding.state
    assert before == State.NOTIFIED  # noqa: S101
    fields = FINDING.move(finding, "lapse", None)
    finding.due_on = finding.original_due_on = None
    finding.keep(*fields, "due_on", "original_due_on")
    clocks.turn(finding, "lapse", by=SYSTEM)
    step = steps.write(finding, "lapse", before, by=None)
    record("findings.reply_lapsed", finding, by=SYSTEM, rows=[step])
    return step
