"""Open the session."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import take_step
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.meetings.checks import refuse
from vedette.meetings.models import CaseMeeting
from vedette.meetings.states import MEETING
from vedette.organisation.models import Person


@transaction.atomic
def hold(
    meeting: CaseMeeting,
    *,
    by: Person,
    present: Iterable[Person],
    on: date | None = None,
    place: str = "",
) -> None:
    """Open the session on a day, with those who came.

    Raises NotAllowed for all but chair and recorder; Unacceptable for a day that is yet to come,
    for a recorder who isn't there, and where nobody else is.
    """
    changed = take_step(MEETING, meeting, "hold", by=by)
    meeting.on = on or clock.today()
    if meeting.on > clock.today():
        raise refuse("on", _("This day is yet to come."))
    meeting.place = place.strip() or meeting.place
    there = {person.pk for person in present}
    if meeting.recorder_id not in there:
        raise refuse("present", _("The recorder must be there."))
    if len(there) < 2:
        raise refuse("present", _("One person is no meeting."))
    people = list(meeting.participants.all())
    for one in people:
        one.present = one.person_id in there
        one.keep("present")
    meeting.keep(*changed, "on", "place")
    data = {"on": meeting.on.isoformat(), "count": sum(bool(one.present) for one in people)}
    record("meetings.held", meeting, by=by, data=data, rows=people)
