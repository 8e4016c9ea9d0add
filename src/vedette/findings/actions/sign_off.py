"""Sign a finding off (销号)."""

from datetime import date

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import not_past
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def sign_off(
    finding: Finding, *, by: Person, note: str = "", watch_until: date | None = None
) -> None:
    """Sign off a verified finding; the watch (回头看) begins.

    By a third person: neither whoever submitted it nor whoever verified it. High severity is
    signed off above the team. Without a date, the rule pack says how long the watch lasts.
    """
    require(by, "findings.sign_off", finding)
    if watch_until is not None:
        not_past("watch_until", watch_until)
    step = steps.take(
        finding,
        "sign_off",
        by=by,
        note=note.strip(),
        due=watch_until,
        signed_off_on=clock.today(),
        watch_until=watch_until,
    )
    record("findings.signed_off", finding, by=by, data={"watch": watch_until}, rows=[step])
