"""Leave the room for one item."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.journal.actions import Bare, record
from vedette.kernel.errors import WrongState
from vedette.meetings.checks import filled, must_be, refuse
from vedette.meetings.models import AgendaItem, ItemRecusal
from vedette.meetings.states import State
from vedette.organisation.models import Person


@transaction.atomic
def stand_aside(item: AgendaItem, *, by: Person, reason: str, person: Person | None = None) -> None:
    """Somebody who takes part leaves the room for an item: by themself, or on another's motion.

    They neither vote nor decide on it from now on, and no longer see it. Raises WrongState once it
    is decided.
    """
    require(by, "meetings.stand_aside", item)
    must_be(item.meeting, State.PLANNED, State.HELD)
    if item.is_decided:
        raise WrongState("decided", _("It is decided already."))
    whom = person or by
    if not item.meeting.participants.filter(person=whom).exists():
        raise refuse("person", _("They don't take part in the meeting."))
    if item.recusals.filter(person=whom).exists():
        raise refuse("person", _("They stand aside from it already."))
    row = ItemRecusal.objects.create(
        item=item, clue=item.clue, person=whom, reason=filled("reason", reason), by=by
    )
    data = {"meeting": item.meeting.ref, "person": whom.actor}
    record("meetings.stood_aside", Bare(item.clue.subject), by=by, data=data, rows=[row])
