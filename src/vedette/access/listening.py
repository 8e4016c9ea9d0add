"""What this area does when something happens downstairs."""

from vedette.access.actions import end_grant
from vedette.access.models import Grant
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.kernel.events import subscribe
from vedette.organisation.events import UnitClosed
from vedette.organisation.models.period import runs_after


def begin() -> None:
    subscribe(UnitClosed, end_grants_on)


def end_grants_on(closed: UnitClosed) -> None:
    """Roles on a dissolved unit end with it, today at the earliest."""
    day = max(closed.on, clock.today())
    for grant in Grant.objects.filter(runs_after(day), unit=closed.unit).select_related("person"):
        end_grant(grant, by=SYSTEM, on=day)
