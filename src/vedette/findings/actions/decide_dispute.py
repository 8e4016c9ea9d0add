"""Decide on a dispute."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Finding, Position
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def decide_dispute(finding: Finding, *, by: Person, upheld: bool, reasons: str) -> None:
    """Uphold a disputed finding, or allow the objection and withdraw it; always with reasons."""
    require(by, "findings.decide_dispute", finding)
    reasons = filled("reasons", reasons)
    step = steps.take(finding, "uphold" if upheld else "concede", by=by, note=reasons)
    reply = finding.replies.filter(position=Position.DISPUTE, upheld=None).latest("id")
    reply.upheld, reply.reasons = upheld, reasons
    reply.decided_by, reply.decided_on = by, clock.today()
    reply.keep("upheld", "reasons", "decided_by", "decided_on")
    key = "findings.dispute_turned_down" if upheld else "findings.dispute_allowed"
    record(key, finding, by=by, rows=[step, reply])
