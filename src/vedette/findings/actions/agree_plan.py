"""Agree to a plan."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import not_past
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def agree_plan(finding: Finding, *, by: Person) -> None:
    """Agree to a plan whose success tests can be checked; it is due with its last measure.

    Raises Unacceptable for a plan whose last date has passed meanwhile: send it back.
    """
    require(by, "findings.agree_plan", finding)
    due = max((m.due_on for m in finding.current_measures() if m.due_on), default=None)
    if due is not None:
        not_past("due_on", due)
    step = steps.take(finding, "agree_plan", by=by, due=due)
    record("findings.plan_agreed", finding, by=by, data={"due": due}, rows=[step])
