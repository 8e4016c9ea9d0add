"""Carry out what was planned; make void what should not stand."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import take_step
from vedette.activities.models import Activity
from vedette.activities.states import ACTIVITY
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete
from vedette.organisation.models import Person


@transaction.atomic
def carry_out(activity: Activity, *, by: Person) -> None:
    """Say that a planned activity was done on its day.

    Raises Incomplete while that day is still to come, WrongState if it is not planned.
    """
    changed = take_step(ACTIVITY, activity, "carry_out", by=by)
    activity.done_at = clock.now()
    activity.keep(*changed, "done_at")
    record("activities.carried_out", activity, by=by)


@transaction.atomic
def void(activity: Activity, *, by: Person, reason: str) -> None:
    """Take an entry out of every figure, for a reason; it stays readable, and says why.

    Raises Incomplete without a reason, WrongState if it is void already.
    """
    changed = take_step(ACTIVITY, activity, "void", by=by)
    if not reason.strip():
        raise Incomplete("reason", _("Say why this entry is void."))
    activity.void_reason = reason.strip()
    activity.voided_at = clock.now()
    activity.keep(*changed, "void_reason", "voided_at")
    record("activities.voided", activity, by=by)
