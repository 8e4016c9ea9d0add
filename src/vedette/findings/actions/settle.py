"""End the watch."""

from django.db import transaction

from vedette.findings.actions import steps
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def settle(finding: Finding, *, by: Person, note: str = "") -> None:
    """End the watch: the fix has held. Raises Incomplete before the watch is over."""
    step = steps.take(finding, "settle", by=by, note=note.strip())
    record("findings.settled", finding, by=by, rows=[step])
