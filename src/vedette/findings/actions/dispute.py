"""Dispute a finding."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Finding, Position, Reply
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def dispute(finding: Finding, *, by: Person, text: str) -> Reply:
    """Dispute a finding, with reasons."""
    require(by, "findings.answer", finding)
    text = filled("text", text)
    step = steps.take(finding, "dispute", by=by)
    reply = Reply.objects.create(
        finding=finding, position=Position.DISPUTE, text=text, by=by, on=clock.today()
    )
    record("findings.disputed", finding, by=by, rows=[step, reply])
    return reply
