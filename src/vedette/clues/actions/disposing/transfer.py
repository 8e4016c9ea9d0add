"""Hand a clue over to the body to which it was transferred."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions.disposing.decide import HAND_OVER
from vedette.clues.checks import filled, not_to_come
from vedette.clues.models import Clue, Way
from vedette.clues.queries.disposing import in_force
from vedette.deadlines.actions import close_deadline
from vedette.journal.actions import record
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person


@transaction.atomic
def record_receipt(
    clue: Clue, *, by: Person, received_by: str, received_on: date, volumes: int = 0
) -> None:
    """Record who signed for a transferred clue over there, when, and for how many volumes (卷).

    Raises NotAllowed; WrongState unless a transfer waits for its receipt; Unacceptable.
    """
    require(by, "clues.follow_case", clue)
    disposition = in_force(clue)
    if disposition is None or disposition.way != Way.TRANSFER:
        raise WrongState("no-transfer", _("This clue was not transferred."))
    if disposition.received_on is not None:
        raise WrongState("received", _("Its receipt is recorded already."))
    disposition.received_by = filled("received_by", received_by)
    disposition.received_on = not_to_come("received_on", received_on)
    disposition.volumes = volumes
    disposition.keep("received_by", "received_on", "volumes")
    close_deadline(clue, HAND_OVER, by=by, on=received_on)
    data = {"body": disposition.body, "volumes": volumes}
    record("clues.transfer_received", clue, by=by, data=data, rows=[disposition])
