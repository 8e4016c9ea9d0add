"""Confirm that a root cause is addressed."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.checks import filled
from vedette.findings.models import CauseState, Finding, RootCause
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person


@transaction.atomic
def address_root_cause(finding: Finding, cause: RootCause, *, by: Person, how: str) -> None:
    """Confirm that a root cause is dealt with, saying how. The team says so, not the unit."""
    require(by, "findings.address_cause", finding)
    if cause.state == CauseState.ADDRESSED:
        raise WrongState("wrong-state", _("This root cause is addressed already."))
    cause.how = filled("how", how)
    cause.state = CauseState.ADDRESSED
    cause.addressed_on = clock.today()
    cause.keep("how", "state", "addressed_on")
    record("findings.cause_addressed", finding, by=by, data={"kind": cause.kind}, rows=[cause])
