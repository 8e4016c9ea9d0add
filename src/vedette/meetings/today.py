"""What meetings have to say of a person's day."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.kernel import clock
from vedette.kernel.asked import Tally
from vedette.kernel.today import Asking, Portion, TodayItem
from vedette.meetings.models import CaseMeeting, MeetingTask
from vedette.meetings.queries import tasks_of
from vedette.meetings.states import State
from vedette.organisation.models import Person


def to_sign(person: Person, room: int) -> Asking:
    """Minutes that wait for the chair, and sessions whose recorder has yet to sign."""
    seen = CaseMeeting.objects.visible_to(person)
    chair = seen.filter(state=State.MINUTED, chair=person)
    recorder = seen.filter(state=State.HELD, recorder=person)
    rows = (chair | recorder).select_related("convener").order_by("on", "pk")
    found, total = yield [rows.values_list("pk")[:room], Tally(rows)]
    shown = rows.filter(pk__in=[pk for (pk,) in found]) if found else ()
    items = [
        TodayItem(
            title=str(row),
            url=row.get_absolute_url(),
            note=f"{row.ref} · {row.get_state_display()}",
            act=_("Sign the minutes"),
        )
        for row in shown
    ]
    return Portion(items, total, reverse("meetings:list"))


def called(person: Person, room: int) -> Asking:
    """Meetings to which one is called."""
    rows = CaseMeeting.objects.visible_to(person).filter(
        state=State.PLANNED, participants__person=person
    )
    rows = rows.select_related("convener").order_by("on", "pk")
    found, total = yield [rows.values_list("pk")[:room], Tally(rows)]
    shown = rows.filter(pk__in=[pk for (pk,) in found]) if found else ()
    items = [
        TodayItem(title=str(row), url=row.get_absolute_url(), due=row.on, note=row.ref)
        for row in shown
    ]
    return Portion(items, total, reverse("meetings:list"))


def tasks(person: Person, room: int) -> Asking:
    """What meetings gave one to do."""
    return _tasks(tasks_of(person).filter(due_on__gte=clock.today()), room)


def late_tasks(person: Person, room: int) -> Asking:
    return _tasks(tasks_of(person).filter(due_on__lt=clock.today()), room)


def _tasks(rows: QuerySet[MeetingTask], room: int) -> Asking:
    found, total = yield [rows.values_list("pk")[:room], Tally(rows)]
    shown = rows.filter(pk__in=[pk for (pk,) in found]) if found else ()
    items = [
        TodayItem(
            title=task.text,
            url=reverse("meetings:do_task", args=[_ref(task), task.clue.ref, task.place]),
            due=task.due_on,
            note=f"{task.clue.ref} · {_ref(task)}",
            act=_("Say what was done"),
        )
        for task in shown
    ]
    return Portion(items, total, reverse("meetings:list"))


def _ref(task: MeetingTask) -> str:
    return task.item.meeting.ref
