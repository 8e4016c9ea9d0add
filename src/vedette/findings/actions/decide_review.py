"""Decide on a review."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def decide_review(finding: Finding, *, by: Person, confirmed: bool, reasons: str) -> None:
    """Confirm or quash a finding after a review. There is no second one."""
    require(by, "findings.decide_review", finding)
    reasons = filled("reasons", reasons)
    step = steps.take(finding, "confirm" if confirmed else "quash", by=by, note=reasons)
    review = finding.review
    review.confirmed, review.reasons = confirmed, reasons
    review.decided_by, review.decided_on = by, clock.today()
    review.keep("confirmed", "reasons", "decided_by", "decided_on")
    key = "findings.confirmed" if confirmed else "findings.quashed"
    record(key, finding, by=by, rows=[step, review])
