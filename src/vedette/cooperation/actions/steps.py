"""Conclude what was agreed, take it up again, make void what should not stand."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import take_step
from vedette.cooperation.models import Matter
from vedette.cooperation.states import MATTER
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, Unacceptable
from vedette.organisation.models import Person


@transaction.atomic
def close(matter: Matter, *, result: str, by: Person, on: date | None = None) -> None:
    """Say what came of it: a mechanism ends, a plan is carried out, a reminder was acted on.

    Raises Incomplete while items are open or without a result, WrongState if it is not in force,
    Unacceptable for a day to come or before it began.
    """
    changed = take_step(MATTER, matter, "close", by=by)
    if not result.strip():
        raise Incomplete("result", _("Say what came of it."))
    day = on or clock.today()
    if not matter.on <= day <= clock.today():
        reason = _("Give a day between that of the entry and today.")
        raise Unacceptable("on", reason, {"on": reason})
    matter.closed_on, matter.result = day, result.strip()
    matter.keep(*changed, "closed_on", "result")
    record("cooperation.closed", matter, by=by, data={"on": day})


@transaction.atomic
def reopen(matter: Matter, *, by: Person) -> None:
    """Take up again what was concluded; what was said to have come of it stays until then."""
    changed = take_step(MATTER, matter, "reopen", by=by)
    matter.closed_on = None
    matter.keep(*changed, "closed_on")
    record("cooperation.reopened", matter, by=by)


@transaction.atomic
def void(matter: Matter, *, reason: str, by: Person) -> None:
    """Take an entry out of every figure, for a reason; it stays readable, and says why.

    Raises Incomplete without a reason, WrongState if it is void already.
    """
    changed = take_step(MATTER, matter, "void", by=by)
    if not reason.strip():
        raise Incomplete("reason", _("Say why this entry is void."))
    matter.void_reason, matter.voided_at, matter.closed_on = reason.strip(), clock.now(), None
    matter.keep(*changed, "void_reason", "voided_at", "closed_on")
    record("cooperation.voided", matter, by=by)
