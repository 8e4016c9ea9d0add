"""Submit a rectification for verification."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Endorsement, Finding
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def submit(finding: Finding, *, by: Person, statement: str) -> Endorsement:
    """Submit the rectification; the unit's principal signs for its truth (签字背书).

    Raises Incomplete while a measure is not done or has no evidence.
    """
    require(by, "findings.submit", finding)
    statement = filled("statement", statement)
    step = steps.take(finding, "submit", by=by, submitted_on=clock.today())
    signed = Endorsement.objects.create(
        finding=finding, statement=statement, by=by, on=clock.today()
    )
    record("findings.submitted", finding, by=by, rows=[step, signed])
    return signed
