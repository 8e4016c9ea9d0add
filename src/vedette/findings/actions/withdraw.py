"""Withdraw a finding."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def withdraw(finding: Finding, *, by: Person, reason: str) -> None:
    """Take back a finding that should not have been raised. It stays in the record."""
    require(by, "findings.close", finding)
    reason = filled("reason", reason)
    step = steps.take(finding, "withdraw", by=by, note=reason)
    record("findings.withdrawn", finding, by=by, rows=[step])
