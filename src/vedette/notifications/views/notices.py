"""What has come to the reader: unread first."""

from datetime import datetime
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.notifications import queries
from vedette.notifications.actions import (
    choose_ways,
    mark_all_read,
    mark_read,
    mark_unread,
    want_digest,
)
from vedette.notifications.forms import WaysForm

PAGE = 50


@may("notifications.read")
def notices(request: StaffRequest) -> HttpResponse:
    person = request.person
    before = _number(request.GET.get("before"))
    waiting = [] if before else queries.unread(person, most=PAGE)
    undo = _moment(request.GET.get("undo"))
    read = queries.already_read(person, before=before, most=PAGE + 1)
    page = {
        "title": _("Notices"),
        "waiting": waiting,
        "waiting_number": queries.unread_count(person),
        "read": read[:PAGE],
        "older": read[PAGE - 1].pk if len(read) > PAGE else None,
        "undo": undo.isoformat() if undo else "",
        "wants_digest": queries.wants_digest(person),
    }
    return render(request, "notifications/notices.html", page)


@require_POST
@may("notifications.read")
def mark(request: StaffRequest) -> HttpResponse:
    """Mark one read, or all that were on the page; the answer offers to take it back."""
    one, up_to = _number(request.POST.get("one")), _number(request.POST.get("up_to"))
    if one:
        return _back(mark_read(request.person, one))
    if up_to:
        return _back(mark_all_read(request.person, up_to=up_to))
    return redirect("notifications:notices")


@require_POST
@may("notifications.read")
def unmark(request: StaffRequest) -> HttpResponse:
    at = _moment(request.POST.get("at"))
    number = mark_unread(request.person, at) if at else 0
    words = ngettext("%(n)d is unread again.", "%(n)d are unread again.", number)
    messages.success(request, words % {"n": number})
    return redirect("notifications:notices")


@require_POST
@may("notifications.read")
def digest(request: StaffRequest) -> HttpResponse:
    """Switch the daily mail."""
    wanted = request.POST.get("wanted") == "yes"
    want_digest(request.person, wanted)
    messages.success(
        request,
        _("You get a mail a day when something is new. It never says what.")
        if wanted
        else _("No more mails."),
    )
    return redirect("notifications:notices")


@may("notifications.read")
def choices(request: StaffRequest) -> HttpResponse:
    """How one wants to hear of what, by area."""
    form = WaysForm(request.POST or None, ways=queries.ways_of(request.person))
    if form.is_valid():
        choose_ways(request.person, form.cleaned_data)
        messages.success(request, _("Kept. It holds for what comes from now on."))
        return redirect("notifications:notices")
    page = {
        "title": _("How I hear of things"),
        "intro": _(
            "Every mail has the same length and names the kind of record at most, never what it "
            "says. What you choose not to hear of stands among the notices you have read."
        ),
        "form": form,
        "back": reverse("notifications:notices"),
    }
    return render(request, "web/form.html", page)


def _back(at: datetime) -> HttpResponse:
    return redirect(f"{reverse('notifications:notices')}?{urlencode({'undo': at.isoformat()})}")


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 19 else None


def _moment(text: str | None) -> datetime | None:
    try:
        at = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return at if at.tzinfo else None
