"""Reads: who may take part, what is due for an agenda, who is in the room for an item."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from vedette.access.powers import powers_of, reached
from vedette.clues.models import Clue
from vedette.clues.permissions import READERS
from vedette.clues.queries import holders
from vedette.clues.states import State as ClueState
from vedette.kernel import clock
from vedette.kernel.records import Described
from vedette.meetings.models import AgendaItem, CaseMeeting, MeetingTask, Part, Participant, Why
from vedette.meetings.permissions import CALLERS
from vedette.organisation.models import Person, Reach, Unit, UnitKind
from vedette.organisation.models.period import holds_on

CONVENERS = (UnitKind.COMMISSION, UnitKind.OFFICE, UnitKind.TEAM)
AHEAD = timedelta(days=14)
"""A hold whose review falls due within this time after a meeting is proposed for it."""
MOST = 100
"""Proposals shown at once."""


@dataclass(frozen=True)
class Due:
    """A clue that could be put on an agenda, and why."""

    clue: Clue
    why: Why


def due_for(meeting: CaseMeeting, person: Person) -> list[Due]:
    """What is due in the convener's remit among the clues that a person knows of, oldest first:
    dispositions to be decided, holds to be reviewed, and what is overdue."""
    below = Reach.objects.filter(holds_on(clock.today()), top=meeting.convener_id).values("unit")
    submitted = Q(state=ClueState.SUBMITTED)
    hold = Q(state=ClueState.HELD, due_on__lte=meeting.on + AHEAD)
    known = Clue.objects.visible_to(person).open()
    mine = known.filter(Q(handler__in=below) | Q(team__in=below))
    due = mine.filter(submitted | hold | Q(due_on__lt=_on(meeting)))
    rows = due.exclude(meeting_items__meeting=meeting).order_by("due_on", "pk")
    return [Due(clue, _why(clue)) for clue in rows.select_related("unit")[:MOST]]


def why_on_agenda(clue: Clue) -> Why:
    """Why a clue that is put on by hand is there."""
    return _why(clue)


def _on(meeting: CaseMeeting) -> date:
    return max(meeting.on, clock.today())


def _why(clue: Clue) -> Why:
    if clue.state == ClueState.SUBMITTED:
        return Why.SUBMITTED
    if clue.state == ClueState.HELD:
        return Why.HOLD
    return Why.OVERDUE if clue.is_overdue else Why.STUDY


def items_for(meeting: CaseMeeting, person: Person) -> list[AgendaItem]:
    """The part of the agenda that a person may see, in its order."""
    rows = AgendaItem.objects.visible_to(person).filter(meeting=meeting)
    parties = ("clue__unit", "clue__handler", "decided_by", "signed_by")
    return list(rows.select_related(*parties).prefetch_related("recusals__person", "tasks__owner"))


def in_the_room(item: AgendaItem) -> QuerySet[Participant]:
    """Those who may vote on an item: present, named on its clue, not standing aside."""
    named = item.clue.circle.filter(until=None).values("person")
    aside = item.recusals.values("person")
    members = item.meeting.participants.filter(part=Part.MEMBER, person__in=named)
    return members.exclude(person__in=aside).exclude(present=False).select_related("person")


def conveners_for(person: Person) -> QuerySet[Unit]:
    """The bodies for which a person may call a meeting."""
    roles = sorted(role.value for role in CALLERS)
    units = reached(person, clock.today(), Q(role__in=roles))
    rows = Unit.objects.filter(kind__in=CONVENERS, closed_on=None, pk__in=units)
    return rows.order_by("kind", "name_zh")


def people_for_meetings() -> QuerySet[Person]:
    """Those who can sit in a case meeting: whose role lets them see clues at all."""
    return holders(READERS)


def owners_for(item: AgendaItem) -> QuerySet[Person]:
    """Those who can be given a task: named on the clue, not standing aside."""
    named = item.clue.circle.filter(until=None).values("person")
    people = Person.objects.filter(pk__in=named).exclude(pk__in=item.recusals.values("person"))
    return people.order_by("name_zh", "pk")


def items_about(clue: Clue) -> list[AgendaItem]:
    """In which meetings a clue stood: for the clue's own page, which its circle sees."""
    rows = AgendaItem.objects.filter(clue=clue).select_related("meeting__convener", "decided_by")
    return list(rows.prefetch_related("tasks__owner").order_by("meeting__on", "pk"))


def tasks_of(person: Person) -> QuerySet[MeetingTask]:
    """What a person is to do, and still knows of."""
    rows = MeetingTask.objects.visible_to(person).filter(owner=person, done_on=None)
    return rows.select_related("item__meeting", "clue").order_by("due_on", "pk")


def may_take_part(person: Person) -> bool:
    """Whether a role lets this person sit in a case meeting at all."""
    return bool(powers_of(person).roles & READERS)


def describe(refs: Sequence[str], person: Person) -> dict[str, Described]:
    """Meetings by their numbers, for lists of other areas."""
    found: Iterable[CaseMeeting] = CaseMeeting.objects.visible_to(person).filter(ref__in=refs)
    return {one.ref: Described(f"{one.ref} {one}", one.get_absolute_url()) for one in found}
