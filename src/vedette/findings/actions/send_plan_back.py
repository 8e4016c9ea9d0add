"""Send a plan back."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def send_plan_back(finding: Finding, *, by: Person, reason: str) -> None:
    """Ask for a better plan, saying what is wrong with this one."""
    require(by, "findings.agree_plan", finding)
    reason = filled("reason", reason)
    step = steps.take(finding, "send_plan_back", by=by, note=reason)
    record("findings.plan_sent_back", finding, by=by, rows=[step])
