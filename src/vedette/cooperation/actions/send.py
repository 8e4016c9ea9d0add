"""Put a joint matter before its parties, who sign for it and may answer."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.cooperation.actions.standing import require_standing
from vedette.cooperation.models import Matter, Party
from vedette.cooperation.queries import people_of
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, Unacceptable, WrongState
from vedette.notifications.actions import overtake, tell
from vedette.organisation.models import Person


@transaction.atomic
def send(matter: Matter, *, by: Person) -> None:
    """Let the parties see it, and ask each for a receipt.

    Raises Unacceptable for a kind that stays inside, Incomplete without a party, WrongState if it
    was sent already.
    """
    require(by, "cooperation.send", matter)
    require_standing(matter)
    if not matter.shape.sends:
        raise Unacceptable("shape", _("An entry of this kind stays with the team."))
    if matter.sent_at is not None:
        raise WrongState("wrong-state", _("It was sent already."))
    parties = list(matter.parties.select_related("unit"))
    if not parties:
        raise Incomplete("parties", _("Say first to whom it goes."))
    matter.sent_at = clock.now()
    matter.keep("sent_at")
    record("cooperation.sent", matter, by=by, data={"count": len(parties)})
    for party in parties:
        tell(people_of(party.unit), "cooperation.to_sign", matter.subject, but=by)


@transaction.atomic
def receive(party: Party, *, by: Person) -> None:
    """Sign, for a party, that it was received. Raises WrongState if it was signed for already."""
    require(by, "cooperation.receive", party)
    matter = party.matter
    require_standing(matter)
    if matter.sent_at is None:
        raise WrongState("wrong-state", _("It has not been sent."))
    if party.received_at is not None:
        raise WrongState("wrong-state", _("It was signed for already."))
    _sign(party, by)
    party.keep("received_by", "received_at")
    data = {"unit": party.unit.ref}
    record("cooperation.received", matter, by=by, data=data, rows=[party])
    overtake(matter.subject, "cooperation.to_sign")


@transaction.atomic
def answer(party: Party, text: str, *, by: Person) -> None:
    """Answer a reminder for a party; that signs for it, too. Until it is concluded it can be
    answered anew: the record keeps what was said before.

    Raises Incomplete without a text, WrongState for a matter not sent or concluded.
    """
    require(by, "cooperation.receive", party)
    matter = party.matter
    require_standing(matter, still_open=True)
    if not matter.shape.answers:
        raise Unacceptable("shape", _("An entry of this kind wants no answer."))
    if matter.sent_at is None:
        raise WrongState("wrong-state", _("It has not been sent."))
    if not text.strip():
        reason = _("Say what was done about it.")
        raise Unacceptable("text", reason, {"text": reason})
    if party.received_at is None:
        _sign(party, by)
    party.answer = text.strip()
    party.answered_at = clock.now()
    party.keep("received_by", "received_at", "answer", "answered_at")
    data = {"unit": party.unit.ref}
    record("cooperation.answered", matter, by=by, data=data, rows=[party])
    overtake(matter.subject, "cooperation.to_sign")
    tell([matter.recorded_by], "cooperation.answered", matter.subject, but=by)


def _sign(party: Party, by: Person) -> None:
    party.received_by = by
    party.received_at = clock.now()
