"""Notify the unit of a finding."""

from django.db import transaction

from vedette.findings.actions import steps
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def notify(finding: Finding, *, by: Person) -> None:
    """Show the finding to the unit, which may now answer it (right of reply)."""
    step = steps.take(finding, "notify", by=by, notified_on=clock.today())
    record("findings.notified", finding, by=by, data={"unit": finding.unit.ref}, rows=[step])
