"""/: one's own day. What is late, who waits for me, what is stuck elsewhere."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, member
from vedette.desk.queries import day_of
from vedette.kernel import clock


@member
def today(request: StaffRequest) -> HttpResponse:
    """The page that a login leads to; each role finds its own things on it."""
    page = {"title": _("Today"), "today": clock.today(), "desk": day_of(request.person)}
    return render(request, "desk/today.html", page)
