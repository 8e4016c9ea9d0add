"""The page of one meeting, its minutes on paper, and calling a new one."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.clues.actions import look_at
from vedette.journal.queries import standing, timeline
from vedette.kernel.errors import Denial, OversightError, type_text
from vedette.meetings.actions import call
from vedette.meetings.forms import CallForm
from vedette.meetings.models import AgendaItem, CaseMeeting
from vedette.meetings.queries import in_the_room, items_for
from vedette.meetings.states import State
from vedette.meetings.views.fetch import open_meeting
from vedette.meetings.views.list import tone
from vedette.meetings.views.verbs import OF_ITEM, OF_MEETING
from vedette.organisation.models import Person

OPEN = {
    State.PLANNED: ("minute", "task", "decide", "sign_item"),
    State.HELD: ("sign_item",),
    State.MINUTED: ("decide", "minute", "stand_aside", "admit", "take_off"),
    State.CLOSED: ("decide", "minute", "task", "stand_aside", "admit", "take_off"),
    State.CANCELLED: tuple(verb.name for verb in OF_ITEM),
}
"""What can't be done to an item while the meeting stands there."""
UNSPOKEN = {"no-role", "wrong-state", "absent", "not-chair", "not-recorder", "not-conducting"}
"""Reasons that would only tell a reader that a button is somebody else's."""


@dataclass(frozen=True)
class Act:
    """One button."""

    label: type_text
    url: str
    kind: str = ""
    denial: Denial | None = None


@dataclass(frozen=True)
class Shown:
    """An item as its reader sees it."""

    item: AgendaItem
    voters: list[Person]
    acts: list[Act]


@may("meetings.view")
def meeting_page(request: StaffRequest, ref: str) -> HttpResponse:
    """Who meets, what of the agenda this reader may see, what can be done, what happened."""
    meeting = open_meeting(request, ref)
    shown = _items(request, meeting, "meeting")
    page = {
        "title": str(meeting),
        "meeting": meeting,
        "tone": tone(meeting),
        "items": shown,
        "participants": _participants(meeting),
        "acts": _acts(meeting, request.person, shown),
        "events": timeline(meeting.subject),
        "standing": standing(meeting),
    }
    return render(request, "meetings/meeting.html", page)


@may("meetings.view")
def minutes(request: StaffRequest, ref: str) -> HttpResponse:
    """The minutes as a document: what this reader may see of them."""
    meeting = open_meeting(request, ref)
    page = {
        "title": _("Minutes"),
        "meeting": meeting,
        "items": _items(request, meeting, "minutes"),
        "participants": _participants(meeting),
    }
    return render(request, "meetings/minutes.html", page)


@may("meetings.call")
def call_page(request: StaffRequest) -> HttpResponse:
    """A new meeting."""
    form = CallForm(request.POST or None, person=request.person)
    if request.method == "POST" and form.is_valid():
        try:
            meeting = call(by=request.person, **form.values())
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("The meeting is called. Put on its agenda what is due."))
            return redirect("meetings:agenda", meeting.ref)
    page = {"title": _("Call a meeting"), "form": form, "back": reverse("meetings:list")}
    return render(request, "meetings/call.html", page)


def _items(request: StaffRequest, meeting: CaseMeeting, what: str) -> list[Shown]:
    shown = []
    for item in items_for(meeting, request.person):
        item.meeting = meeting
        look_at(item.clue, by=request.person, what=what)
        voters = [one.person for one in in_the_room(item)]
        shown.append(Shown(item, voters, _item_acts(item, request.person)))
    return shown


def _participants(meeting: CaseMeeting) -> Any:
    return meeting.participants.select_related("person")


def _item_acts(item: AgendaItem, person: Person) -> list[Act]:
    closed = set(OPEN[State(item.meeting.state)])
    if item.is_decided:
        closed |= {"decide", "stand_aside", "admit", "take_off"}
    if item.outcome or item.minute:
        closed.add("take_off")
    if item.signed_by_id or item.decided_by_id != person.pk:
        closed.add("sign_item")
    return [
        Act(verb.title, reverse(f"meetings:{verb.name}", args=[item.meeting.ref, item.clue.ref]))
        for verb in OF_ITEM
        if verb.name not in closed and verb.denial(item, person) is None
    ]


def _acts(meeting: CaseMeeting, person: Person, shown: list[Shown]) -> list[Act]:
    """The next step first; what is somebody else's is not shown, what is barred says why."""
    acts = []
    if meeting.state in {State.PLANNED, State.HELD}:
        denial = why_not(person, "meetings.put_on", meeting)
        if denial is None:
            acts.append(_act(meeting, "agenda", _("Put clues on the agenda"), "quiet"))
    decides = any(act.url.endswith("/decide/") for one in shown for act in one.acts)
    if meeting.state == State.HELD and decides:
        acts.append(_act(meeting, "decide_all", _("Decide on several at once")))
    for verb in OF_MEETING:
        if verb.name == "invite" and meeting.state not in {State.PLANNED, State.HELD}:
            continue
        denial = verb.denial(meeting, person)
        if denial is None or denial.code not in UNSPOKEN:
            kind = "quiet" if verb.name in {"invite", "return", "call_off"} else ""
            acts.append(_act(meeting, verb.name, verb.title, kind, denial))
    return sorted(acts, key=lambda act: act.kind == "quiet")


def _act(
    meeting: CaseMeeting, name: str, label: type_text, kind: str = "", denial: Denial | None = None
) -> Act:
    return Act(label, reverse(f"meetings:{name}", args=[meeting.ref]), kind, denial)
