"""Minutes: written item by item, signed by recorder and chair."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require, take_step
from vedette.journal.actions import SYSTEM, Bare, record
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed
from vedette.meetings.checks import filled, must_be, without_reporter
from vedette.meetings.models import AgendaItem, CaseMeeting, Outcome
from vedette.meetings.states import MEETING, State
from vedette.notifications.actions import tell
from vedette.organisation.models import Person


@transaction.atomic
def write_minute(item: AgendaItem, *, by: Person, minute: str) -> None:
    """Write what was said about an item. Raises Unacceptable where it would name a reporter."""
    require(by, "meetings.minute", item)
    must_be(item.meeting, State.HELD)
    item.minute = filled("minute", without_reporter("minute", minute, item.clue))
    item.keep("minute")
    record(
        "meetings.minuted",
        Bare(item.clue.subject),
        by=by,
        data={"meeting": item.meeting.ref},
        rows=[item],
    )


@transaction.atomic
def submit_minutes(meeting: CaseMeeting, *, by: Person) -> None:
    """The recorder signs. What was not reached is postponed by the software, each on the
    record of its clue: the recorder need not know of every item, nor hear that there is one."""
    changed = take_step(MEETING, meeting, "submit_minutes", by=by)
    meeting.minuted_at = clock.now()
    meeting.keep(*changed, "minuted_at")
    record("meetings.submitted", meeting, by=by)
    for item in meeting.items.filter(outcome="").select_related("clue"):
        item.outcome = Outcome.POSTPONED
        item.keep("outcome")
        data = {"meeting": meeting.ref, "came_to": Outcome.POSTPONED.value}
        record("meetings.decided", Bare(item.clue.subject), by=SYSTEM, data=data, rows=[item])
    tell([meeting.chair], "meetings.to_sign", meeting.subject, but=by)


@transaction.atomic
def return_minutes(meeting: CaseMeeting, *, by: Person, reason: str) -> None:
    """The chair sends the minutes back to the recorder."""
    reason = filled("reason", reason)
    changed = take_step(MEETING, meeting, "return_minutes", by=by)
    meeting.keep(*changed)
    record("meetings.returned", meeting, by=by)
    tell([meeting.recorder], "meetings.returned", meeting.subject, but=by)


@transaction.atomic
def sign_minutes(meeting: CaseMeeting, *, by: Person) -> None:
    """The chair signs, and with the meeting every item that the chair was in the room for.

    An item that another decided in the chair's place waits for that other's signature.
    """
    changed = take_step(MEETING, meeting, "sign", by=by)
    meeting.signed_at = clock.now()
    meeting.keep(*changed, "signed_at")
    record("meetings.signed", meeting, by=by)
    known = AgendaItem.objects.visible_to(by).filter(meeting=meeting)
    for item in known.filter(signed_by=None).select_related("clue"):
        _sign(item, by)


@transaction.atomic
def sign_item(item: AgendaItem, *, by: Person) -> None:
    """Sign an item that one decided in the chair's place. Raises NotAllowed for everyone else."""
    require(by, "meetings.decide", item)
    must_be(item.meeting, State.MINUTED, State.CLOSED)
    if item.decided_by_id != by.pk:
        raise NotAllowed("not-decided-by-you", _("It is signed by whoever decided it."))
    _sign(item, by)


def _sign(item: AgendaItem, by: Person) -> None:
    item.signed_by = by
    item.keep("signed_by")
    data = {"meeting": item.meeting.ref}
    record("meetings.item_signed", Bare(item.clue.subject), by=by, data=data, rows=[item])
