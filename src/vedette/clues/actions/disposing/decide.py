"""Approve or refuse a disposition. A meeting that decides calls these: its decision is this."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import circle, steps
from vedette.clues.checks import filled
from vedette.clues.levels import waiting
from vedette.clues.models import Capacity, Clue, Decision, Disposition, Way
from vedette.clues.queries import conflicts_of
from vedette.deadlines.actions import open_deadline
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.notifications.actions import tell
from vedette.organisation.models import Person

CONCLUDES = (Way.CLOSE, Way.TRANSFER)
HAND_OVER = "TRANSFER_OTHER_ORGAN"


@transaction.atomic
def approve_disposition(
    clue: Clue, *, by: Person, opinion: str = "", meeting: str = ""
) -> Disposition:
    """Approve what is proposed; `meeting` is the subject of the meeting that decided, if one did.

    The clocks of the way start. Raises NotAllowed for the proposer, for somebody who stands too
    low or must keep away; WrongState where nothing waits (a meeting on a clue already decided);
    Stale if somebody else decided at the same moment.
    """
    disposition = _asked(clue, by)
    for officer in disposition.officers.select_related("person"):
        if officer.person == by:
            raise NotAllowed("four-eyes", _("Whoever verifies does not approve it."))
        circle.name(clue, officer.person, Capacity.HANDLER, by=by)
    today = clock.today()
    sets: dict[str, Any] = {"disposed_on": clue.disposed_on or today}
    if disposition.way in CONCLUDES:
        sets["concluded_on"] = today
    step = steps.take(
        clue,
        f"approve_{disposition.way}",
        by=by,
        note=opinion.strip(),
        due=disposition.review_on,
        **sets,
    )
    _decide(disposition, Decision.APPROVED, by, opinion.strip(), meeting)
    data = {"way": disposition.way, "meeting": meeting}
    record("clues.disposition_approved", clue, by=by, data=data, rows=[step, disposition])
    if disposition.way == Way.TRANSFER:
        open_deadline(clue, HAND_OVER, by=by, team=clue.handler)
    tell(_handlers(clue, disposition), "clues.disposition_approved", clue.subject, but=by)
    return disposition


@transaction.atomic
def refuse_disposition(clue: Clue, *, by: Person, reason: str, meeting: str = "") -> Disposition:
    """Refuse what is proposed, with the reason; the clue is assessed anew and its clock runs on."""
    disposition = _asked(clue, by)
    reason = filled("reason", reason)
    step = steps.take(clue, "refuse", by=by, note=reason, way="")
    _decide(disposition, Decision.REFUSED, by, reason, meeting)
    data = {"way": disposition.way, "meeting": meeting}
    record("clues.disposition_refused", clue, by=by, data=data, rows=[step, disposition])
    tell(_handlers(clue, disposition), "clues.disposition_refused", clue.subject, but=by)
    return disposition


def _asked(clue: Clue, by: Person) -> Disposition:
    disposition = waiting(clue)
    if disposition is None:
        raise WrongState("decided", _("No disposition waits here: it has been decided already."))
    require(by, "clues.approve_disposition", clue)
    if found := conflicts_of(by, clue):
        raise NotAllowed("conflict", found[0].reason)
    return disposition


def _decide(
    disposition: Disposition, decision: Decision, by: Person, opinion: str, meeting: str
) -> None:
    disposition.decision, disposition.opinion = decision, opinion
    disposition.decided_by, disposition.decided_on = by, clock.today()
    disposition.meeting = str(meeting)
    disposition.keep("decision", "opinion", "decided_by", "decided_on", "meeting")


def _handlers(clue: Clue, disposition: Disposition) -> list[Person]:
    people = [disposition.proposed_by, clue.keeper]
    return list(dict.fromkeys(person for person in people if person is not None))
