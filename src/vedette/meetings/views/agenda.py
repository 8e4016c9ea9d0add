"""Filling the agenda, deciding on several items at once, and carrying out a task."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from vedette.access.gate import StaffRequest, may
from vedette.clues.actions import look_at
from vedette.meetings.actions import decide_all, do_task, fill
from vedette.meetings.forms import AgendaForm, BatchForm, DoTaskForm
from vedette.meetings.models import MeetingTask
from vedette.meetings.queries import due_for, items_for
from vedette.meetings.views.acting import Verb, answer
from vedette.meetings.views.fetch import open_meeting

FILL = Verb(
    "agenda",
    AgendaForm,
    fill,
    _("Put clues on the agenda"),
    _("The agenda is filled. Whoever takes part knows of these clues from now on."),
    "meetings.put_on",
    intro=_(
        "Whoever takes part is named on the clues that you tick. Who must keep away from one "
        "leaves the room for it."
    ),
)
DO_TASK = Verb(
    "do_task",
    DoTaskForm,
    do_task,
    _("Say what was done"),
    _("The task is done."),
    "meetings.do_task",
)


@may("meetings.put_on")
def agenda(request: StaffRequest, ref: str) -> HttpResponse:
    """What is due among the clues that the reader knows of."""
    meeting = open_meeting(request, ref)
    due = due_for(meeting, request.person)
    form = AgendaForm(request.POST or None, row=meeting, person=request.person, due=due)
    return answer(request, FILL, meeting, meeting, form, "meetings/agenda.html", due=due)


@may("meetings.decide")
def batch(request: StaffRequest, ref: str) -> HttpResponse:
    """One decision on several items; what one of them refuses is told, row by row."""
    meeting = open_meeting(request, ref)
    items = [item for item in items_for(meeting, request.person) if not item.is_decided]
    for item in items:
        item.meeting = meeting
        look_at(item.clue, by=request.person, what="meeting")
    form = BatchForm(request.POST or None, row=meeting, person=request.person, items=items)
    verdicts = []
    if request.method == "POST" and form.is_valid():
        values = form.values()
        verdicts = decide_all(by=request.person, **values)
        done = sum(one.done for one in verdicts)
        if done == len(verdicts):
            said = ngettext("%(n)s item is decided.", "%(n)s items are decided.", done)
            messages.success(request, said % {"n": done})
            return redirect("meetings:meeting", meeting.ref)
    page = {
        "title": _("Decide on several at once"),
        "meeting": meeting,
        "items": items,
        "form": form,
        "verdicts": verdicts,
        "back": meeting.get_absolute_url(),
    }
    return render(request, "meetings/batch.html", page)


@may("meetings.do_task")
def task(request: StaffRequest, ref: str, clue: str, place: int) -> HttpResponse:
    """Carry out what a meeting gave one to do, whether or not one sat in it."""
    rows = MeetingTask.objects.visible_to(request.person)
    rows = rows.filter(item__meeting__ref=ref, clue__ref=clue, place=place)
    found = rows.select_related("clue", "item__meeting__convener", "set_by").first()
    if found is None:
        raise Http404
    look_at(found.clue, by=request.person, what="task")
    form = DoTaskForm(request.POST or None, row=found, person=request.person)
    return answer(
        request, DO_TASK, found.item.meeting, found, form, "meetings/task.html", task=found
    )
