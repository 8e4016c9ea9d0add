"""Tasks that a meeting gives, with owner and date."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.journal.actions import Bare, record
from vedette.kernel import clock
from vedette.kernel.errors import WrongState
from vedette.meetings.checks import filled, must_be, refuse, without_reporter
from vedette.meetings.models import AgendaItem, MeetingTask
from vedette.meetings.queries import owners_for
from vedette.meetings.states import State
from vedette.notifications.actions import tell
from vedette.organisation.models import Person


@transaction.atomic
def give_task(
    item: AgendaItem, *, by: Person, text: str, owner: Person, due_on: date
) -> MeetingTask:
    """Turn a decision into a task. Its owner must be named on the clue and not stand aside."""
    require(by, "meetings.minute", item)
    must_be(item.meeting, State.HELD, State.MINUTED)
    text = filled("text", without_reporter("text", text, item.clue))
    if due_on < clock.today():
        raise refuse("due_on", _("This day is over."))
    if not owners_for(item).filter(pk=owner.pk).exists():
        raise refuse("owner", _("Somebody who is not named on the clue can be given no task."))
    task = MeetingTask.objects.create(
        item=item,
        clue=item.clue,
        place=item.tasks.count() + 1,
        text=text,
        owner=owner,
        due_on=due_on,
        set_by=by,
    )
    data = {"meeting": item.meeting.ref, "person": owner.actor, "on": due_on.isoformat()}
    record("meetings.task_given", Bare(item.clue.subject), by=by, data=data, rows=[task])
    tell([owner], "meetings.task_given", item.clue.subject, data={"on": due_on.isoformat()}, but=by)
    return task


@transaction.atomic
def do_task(task: MeetingTask, *, by: Person, note: str) -> None:
    """Say that a task is done, and what was done."""
    require(by, "meetings.do_task", task)
    if task.done_on is not None:
        raise WrongState("done", _("It is done already."))
    task.done_note = filled("note", without_reporter("note", note, task.clue))
    task.done_on = clock.today()
    task.keep("done_on", "done_note")
    record("meetings.task_done", Bare(task.clue.subject), by=by, rows=[task])
    tell([task.set_by], "meetings.task_done", task.clue.subject, but=by)
