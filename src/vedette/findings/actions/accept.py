"""Accept a finding."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Finding, Position, Reply
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def accept(finding: Finding, *, by: Person, text: str = "", partly: bool = False) -> Reply:
    """Accept a finding, wholly or in part; the unit now owes a plan.

    In part, the text must say which part is not accepted.
    """
    require(by, "findings.answer", finding)
    position = Position.PARTLY if partly else Position.ACCEPT
    text = filled("text", text) if partly else text.strip()
    step = steps.take(finding, "accept", by=by)
    reply = Reply.objects.create(
        finding=finding, position=position, text=text, by=by, on=clock.today()
    )
    record("findings.accepted", finding, by=by, data={"partly": partly}, rows=[step, reply])
    return reply
