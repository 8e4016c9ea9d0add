"""Send a rectification back."""

from datetime import date

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled, not_past
from vedette.findings.models import Finding, Method, Verification
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def send_back(
    finding: Finding,
    *,
    by: Person,
    reason: str,
    due_on: date,
    method: str = Method.PAPERS,
    sample_size: int = 0,
    found: str = "",
) -> Verification:
    """Find that the rectification does not hold, say why, and until when it is to be mended."""
    require(by, "findings.verify", finding)
    reason = filled("reason", reason)
    not_past("due_on", due_on)
    check = Verification(
        finding=finding,
        method=Method(method),
        sample_size=sample_size,
        found=found.strip(),
        passed=False,
        determination=reason,
        by=by,
        on=clock.today(),
    )
    step = steps.take(
        finding,
        "send_back",
        by=by,
        note=reason,
        due=due_on,
        sent_back=finding.sent_back + 1,
        submitted_on=None,
        submitted_by=None,
        verified_on=None,
        verified_by=None,
    )
    check.save(force_insert=True)
    data = {"method": check.method, "sample": sample_size, "due": due_on}
    record("findings.sent_back", finding, by=by, data=data, rows=[step, check])
    return check
