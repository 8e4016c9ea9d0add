"""Verify a rectification."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled, refuse
from vedette.findings.models import Finding, Method, Verification
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def verify(
    finding: Finding,
    *,
    by: Person,
    determination: str,
    method: str = Method.PAPERS,
    sample_size: int = 0,
    found: str = "",
) -> Verification:
    """Confirm in writing that the rectification holds.

    Where people or money are affected this takes a check on the spot or of a sample, and says how
    many were looked at; raises Unacceptable otherwise. Whoever submitted it can't verify it.
    """
    require(by, "findings.verify", finding)
    check = Verification(
        finding=finding,
        method=Method(method),
        sample_size=sample_size,
        found=found.strip(),
        passed=True,
        determination=filled("determination", determination),
        by=by,
        on=clock.today(),
    )
    if not check.is_enough_for(finding):
        field = "method" if method == Method.PAPERS else "sample_size"
        reason = _(
            "Where people or money are affected, it takes a check on the spot or of a sample, "
            "with its size."
        )
        raise refuse(field, reason)
    step = steps.take(finding, "verify", by=by, verified_on=clock.today())
    check.save(force_insert=True)
    data = {"method": check.method, "sample": sample_size}
    record("findings.verified", finding, by=by, data=data, rows=[step, check])
    return check
