"""Take up again a finding whose risk was accepted."""

from django.db import transaction

from vedette.findings.actions import steps
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def resume(finding: Finding, *, by: Person, reason: str = "") -> None:
    """Take a finding up again whose risk was accepted; the unit owes a plan."""
    step = steps.take(finding, "resume", by=by, note=reason.strip(), accepted_until=None)
    record("findings.resumed", finding, by=by, rows=[step])
