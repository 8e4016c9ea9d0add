"""Ask for a review of a dispute."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Finding, Review
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def ask_review(finding: Finding, *, by: Person, grounds: str) -> Review:
    """Ask the dispatching office, once, to look at a disputed finding that was upheld."""
    require(by, "findings.ask_review", finding)
    grounds = filled("grounds", grounds)
    step = steps.take(finding, "ask_review", by=by)
    review = Review.objects.create(
        finding=finding, asked_by=by, asked_on=clock.today(), grounds=grounds
    )
    record("findings.review_asked", finding, by=by, rows=[step, review])
    return review
