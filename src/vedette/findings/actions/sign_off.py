"""Sign a finding off (销号)."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import refuse
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person

WATCHES = (3, 6, 12)
"""How many months a watch can last."""


@transaction.atomic
def sign_off(finding: Finding, *, by: Person, note: str = "", watch: int = 3) -> None:
    """Sign off a verified finding; the watch (回头看) begins, for 3, 6 or 12 months.

    By a third person: neither whoever submitted it nor whoever verified it. High severity is
    signed off above the team.
    """
    require(by, "findings.sign_off", finding)
    if watch not in WATCHES:
        raise refuse("watch", _("A watch lasts 3, 6 or 12 months."))
    step = steps.take(
        finding,
        "sign_off",
        by=by,
        note=note.strip(),
        watch=watch,
        signed_off_on=clock.today(),
    )
    record("findings.signed_off", finding, by=by, data={"watch": finding.watch_until}, rows=[step])
