"""What those above do to a deadline by hand, with a reason."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.deadlines.actions.clock import close, run_again, stand_still
from vedette.deadlines.models import Deadline, Outcome
from vedette.kernel.errors import Incomplete, WrongState
from vedette.organisation.models import Person


@transaction.atomic
def pause_deadline(deadline: Deadline, *, by: Person, reason: str) -> None:
    """Let a clock stand still from today. Raises NotAllowed, WrongState, Incomplete."""
    require(by, "deadlines.pause", deadline)
    stand_still(deadline, by=by, reason=reason)


@transaction.atomic
def resume_deadline(deadline: Deadline, *, by: Person) -> None:
    """Set a paused clock running. Raises NotAllowed, WrongState."""
    require(by, "deadlines.pause", deadline)
    run_again(deadline, by=by)


@transaction.atomic
def cancel_deadline(deadline: Deadline, *, by: Person, reason: str) -> None:
    """End a deadline that never should have run. Raises NotAllowed, WrongState, Incomplete."""
    require(by, "deadlines.cancel", deadline)
    if not reason.strip():
        raise Incomplete("reason", _("Give a reason."))
    if not deadline.is_open:
        raise WrongState("closed", _("This deadline has ended already."))
    close(deadline, by=by, outcome=Outcome.CANCELLED, reason=reason.strip())
