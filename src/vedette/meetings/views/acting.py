"""One page for each verb: a form that keeps what was typed, and says why it was refused."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not, why_not_step
from vedette.kernel.errors import Denial, NotAllowed, OversightError, type_text
from vedette.meetings.forms.base import ActForm
from vedette.meetings.models import CaseMeeting
from vedette.meetings.states import MEETING
from vedette.meetings.views.fetch import open_item, open_meeting
from vedette.organisation.models import Person


@dataclass(frozen=True)
class Verb:
    """An act that takes a form: where it stands, who may, what is asked, what is done."""

    name: str
    """The name of its address; the address ends in the same word, with hyphens."""
    form: type[ActForm]
    act: Callable[..., Any]
    title: type_text
    done: type_text
    right: str
    step: str = ""
    """The step of the meeting's lifecycle that it takes; empty: it takes none."""
    intro: type_text = ""
    grave: bool = False

    @property
    def path(self) -> str:
        return self.name.replace("_", "-")

    def denial(self, row: Any, person: Person) -> Denial | None:
        """Why this person can't do it now."""
        if self.step:
            return why_not_step(MEETING, row, self.step, person)
        return why_not(person, self.right, row)


def page_of(verb: Verb) -> Callable[..., HttpResponseBase]:
    """The page of a verb about a meeting."""

    @may(verb.right)
    def page(request: StaffRequest, ref: str) -> HttpResponse:
        meeting = open_meeting(request, ref)
        form = verb.form(request.POST or None, row=meeting, person=request.person)
        return answer(request, verb, meeting, meeting, form)

    return page


def item_page_of(verb: Verb) -> Callable[..., HttpResponseBase]:
    """The page of a verb about one item of a meeting."""

    @may(verb.right)
    def page(request: StaffRequest, ref: str, clue: str) -> HttpResponse:
        item = open_item(request, ref, clue)
        form = verb.form(request.POST or None, row=item, person=request.person)
        return answer(request, verb, item.meeting, item, form, item=item)

    return page


def answer(
    request: StaffRequest,
    verb: Verb,
    meeting: CaseMeeting,
    row: Any,
    form: ActForm,
    template: str = "meetings/act.html",
    **context: Any,
) -> HttpResponse:
    """Do the act, or show the form: at first, with its faults, or beside what changed meanwhile."""
    status = 200
    denial = None if request.method == "POST" else verb.denial(row, request.person)
    if request.method == "POST" and form.is_valid():
        try:
            verb.act(row, by=request.person, **form.values())
        except NotAllowed as problem:
            status, denial = 403, problem.denial
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, str(verb.done))
            return redirect("meetings:meeting", meeting.ref)
    page = {
        "title": verb.title,
        "verb": verb,
        "meeting": meeting,
        "form": form,
        "denial": denial,
        "back": meeting.get_absolute_url(),
        **context,
    }
    return render(request, template, page, status=409 if form.is_stale else status)
