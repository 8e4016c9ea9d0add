"""Call a meeting, invite more people, call it off."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require, take_step
from vedette.journal.actions import next_number, record
from vedette.kernel import clock
from vedette.meetings.checks import filled, must_be, refuse
from vedette.meetings.models import CaseMeeting, MeetingKind, Part, Participant
from vedette.meetings.queries import may_take_part
from vedette.meetings.states import MEETING, State
from vedette.notifications.actions import tell
from vedette.organisation.models import Person, Unit


@transaction.atomic
def call(
    *,
    by: Person,
    convener: Unit,
    kind: str,
    on: date,
    chair: Person,
    recorder: Person,
    place: str = "",
    members: Iterable[Person] = (),
    observers: Iterable[Person] = (),
) -> CaseMeeting:
    """Call a case meeting and tell those who are to come. Of clues nothing is said yet.

    Raises NotAllowed; Unacceptable for a day that is over, for one person as chair and recorder,
    and for somebody whose role doesn't let them see clues.
    """
    meeting = CaseMeeting(
        convener=convener,
        kind=MeetingKind(kind),
        on=on,
        place=place.strip(),
        chair=chair,
        recorder=recorder,
        called_by=by,
    )
    require(by, "meetings.call", meeting)
    if on < clock.today():
        raise refuse("on", _("This day is over."))
    if chair.pk == recorder.pk:
        raise refuse("recorder", _("Chair and recorder are two people: both sign the minutes."))
    meeting.ref = f"M-{on.year}-{next_number(f'meeting:{on.year}'):04d}"
    meeting.save(force_insert=True)
    parts = {person.pk: (person, Part.OBSERVER) for person in observers}
    parts |= {person.pk: (person, Part.MEMBER) for person in (chair, recorder, by, *members)}
    rows = [_participant(meeting, person, part) for person, part in parts.values()]
    record("meetings.called", meeting, by=by, data={"on": on.isoformat()}, rows=rows)
    invited = [person for person, _part in parts.values()]
    tell(invited, "meetings.called", meeting.subject, data={"on": on.isoformat()}, but=by)
    return meeting


@transaction.atomic
def invite(
    meeting: CaseMeeting, person: Person, *, by: Person, part: str = Part.MEMBER
) -> Participant:
    """Call one more person. They know of no clue on the agenda until they are let in to its item.

    Raises NotAllowed; WrongState once the minutes are signed by the recorder.
    """
    require(by, "meetings.call", meeting)
    must_be(meeting, State.PLANNED, State.HELD)
    if meeting.participants.filter(person=person).exists():
        raise refuse("person", _("They take part already."))
    row = _participant(meeting, person, Part(part))
    if meeting.state == State.HELD:
        row.present = True
        row.keep("present")
    record("meetings.invited", meeting, by=by, data={"person": person.actor}, rows=[row])
    data = {"on": meeting.on.isoformat()}
    tell([person], "meetings.called", meeting.subject, data=data, but=by)
    return row


@transaction.atomic
def call_off(meeting: CaseMeeting, *, by: Person, reason: str) -> None:
    """Call the meeting off, with the reason. Its items stay known to their circles."""
    reason = filled("reason", reason)
    changed = take_step(MEETING, meeting, "call_off", by=by)
    meeting.why_not_held = reason
    meeting.keep(*changed, "why_not_held")
    record("meetings.called_off", meeting, by=by)
    people = [one.person for one in meeting.participants.select_related("person")]
    tell(people, "meetings.called_off", meeting.subject, but=by)


def _participant(meeting: CaseMeeting, person: Person, part: str) -> Participant:
    if not may_take_part(person):
        raise refuse("members", _("%s holds no role with which clues can be seen.") % person)
    return Participant.objects.create(meeting=meeting, person=person, part=part)
