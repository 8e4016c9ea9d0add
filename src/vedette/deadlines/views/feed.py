"""/deadlines/feed/: one's own calendar address, and the calendar under it."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from vedette.access.gate import StaffRequest, may
from vedette.deadlines.actions import make_feed, revoke_feed
from vedette.deadlines.feed import dates_of, person_of, write
from vedette.deadlines.models import Feed

RIGHTS = ("deadlines.view", "deadlines.view_named")


@may(*RIGHTS)
def feed_page(request: StaffRequest) -> HttpResponse:
    """Make or renew the address; it is shown this once, since only its hash is kept."""
    page: dict[str, object] = {"title": _("Calendar address")}
    if request.method == "POST":
        path = reverse("deadlines:feed_file", args=[make_feed(by=request.person)])
        page["address"] = f"{settings.PUBLIC_URL}{path}"
    page["feed"] = Feed.objects.filter(person=request.person).first()
    answer = render(request, "deadlines/feed.html", page)
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_POST
@may(*RIGHTS)
def revoke(request: StaffRequest) -> HttpResponse:
    revoke_feed(by=request.person)
    messages.success(request, _("The address works no longer."))
    return redirect("deadlines:feed")


@require_safe
def feed_file(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar, for whoever holds the secret: no session. Unchanged: 304 after two reads."""
    person = person_of(token)
    if person is None:
        raise Http404
    dates = dates_of(person)
    if dates.etag in request.headers.get("If-None-Match", ""):
        answer: HttpResponse = HttpResponseNotModified()
    else:
        answer = HttpResponse(write(dates), content_type="text/calendar; charset=utf-8")
        answer["Content-Disposition"] = 'inline; filename="vedette.ics"'
    answer["ETag"] = dates.etag
    answer["Cache-Control"] = "private, no-cache"
    answer["X-Robots-Tag"] = "noindex"
    return answer
