"""Accept a risk for a time."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled, refuse
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def accept_risk(finding: Finding, *, by: Person, reason: str, until: date) -> None:
    """Leave a finding as it is until a day, for written reasons; then it is open again."""
    require(by, "findings.accept_risk", finding)
    reason = filled("reason", reason)
    if until <= clock.today():
        raise refuse("until", _("A risk is accepted until a later day."))
    step = steps.take(finding, "accept_risk", by=by, note=reason, due=until, accepted_until=until)
    record("findings.risk_accepted", finding, by=by, data={"until": until}, rows=[step])
