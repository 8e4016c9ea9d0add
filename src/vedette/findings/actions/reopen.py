"""Reopen a finding that came back."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def reopen(finding: Finding, *, by: Person, reason: str) -> None:
    """Begin a new round after a relapse (复发). The earlier sign-off stays on the record."""
    require(by, "findings.reopen", finding)
    reason = filled("reason", reason)
    step = steps.take(
        finding,
        "reopen",
        by=by,
        note=reason,
        relapses=finding.relapses + 1,
        reopened_on=clock.today(),
        watch_until=None,
        submitted_on=None,
        submitted_by=None,
        verified_on=None,
        verified_by=None,
        signed_off_on=None,
        signed_off_by=None,
    )
    record("findings.reopened", finding, by=by, data={"relapse": finding.relapses}, rows=[step])
