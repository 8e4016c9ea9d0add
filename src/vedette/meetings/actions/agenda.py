"""Put a clue on the agenda, let people in to its item, take it off again."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import name_on
from vedette.clues.models import Capacity, Clue
from vedette.clues.queries import conflicts
from vedette.journal.actions import Bare, record
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.meetings.checks import must_be, refuse
from vedette.meetings.models import AgendaItem, CaseMeeting, ItemRecusal
from vedette.meetings.queries import why_on_agenda
from vedette.meetings.states import State
from vedette.organisation.models import Person


@transaction.atomic
def put_on(meeting: CaseMeeting, clue: Clue, *, by: Person) -> AgendaItem:
    """Put a clue on the agenda and let those who take part in to it.

    From now on they are named on the clue, but for those who must keep away: they leave the room
    for it. Raises NotAllowed for somebody who isn't in the meeting or not named on the clue.
    """
    require(by, "meetings.put_on", meeting)
    must_be(meeting, State.PLANNED, State.HELD)
    if not clue.is_known_to(by):
        raise NotAllowed("not-named", _("Only those named on a clue put it on an agenda."))
    if not clue.is_open:
        raise refuse("clue", _("It is concluded."))
    if meeting.items.filter(clue=clue).exists():
        raise refuse("clue", _("It is on the agenda already."))
    item = AgendaItem.objects.create(
        meeting=meeting, clue=clue, why=why_on_agenda(clue), added_by=by
    )
    record("meetings.put_on", Bare(clue.subject), by=by, data={"meeting": meeting.ref}, rows=[item])
    _let_in(item, by)
    return item


@transaction.atomic
def fill(meeting: CaseMeeting, clues: Iterable[Clue], *, by: Person) -> list[AgendaItem]:
    """Put several on at once: all of them, or none where one is refused."""
    return [put_on(meeting, clue, by=by) for clue in clues]


@transaction.atomic
def admit(item: AgendaItem, *, by: Person) -> None:
    """Let in to an item who was invited since: conflicts are asked first, as at the beginning."""
    require(by, "meetings.put_on", item)
    must_be(item.meeting, State.PLANNED, State.HELD)
    _let_in(item, by)


@transaction.atomic
def take_off(item: AgendaItem, *, by: Person) -> None:
    """Take an item off that was never spoken of. Those named for it stay named, as looked at."""
    require(by, "meetings.put_on", item)
    must_be(item.meeting, State.PLANNED, State.HELD)
    if item.outcome or item.minute:
        raise WrongState("spoken-of", _("It was spoken of: postpone it instead."))
    gone = [*item.recusals.all(), item]
    data = {"meeting": item.meeting.ref}
    record("meetings.taken_off", Bare(item.clue.subject), by=by, data=data, removed=gone)
    item.recusals.all().delete()
    item.delete()


def _let_in(item: AgendaItem, by: Person) -> None:
    """Name everyone who takes part on the clue, or note that they leave the room."""
    clue, meeting = item.clue, item.meeting
    people = [one.person for one in meeting.participants.select_related("person")]
    found = conflicts(clue, people)
    aside = set(item.recusals.values_list("person", flat=True))
    for person in people:
        if person.pk in aside:
            continue
        if conflict := next(iter(found[person.pk]), None):
            row = ItemRecusal.objects.create(
                item=item, clue=clue, person=person, reason=str(conflict.reason)
            )
            data = {"meeting": meeting.ref, "person": person.actor}
            record("meetings.stood_aside", Bare(clue.subject), by=by, data=data, rows=[row])
        else:
            name_on(clue, person, Capacity.MEETING, by=by)
