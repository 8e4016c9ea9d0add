"""/: what is late, what waits for me, what comes up."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, member
from vedette.desk import queries
from vedette.kernel import clock


@member
def today(request: StaffRequest) -> HttpResponse:
    day = clock.today()
    page = {
        "title": _("Today"),
        "day": day,
        "weekday": date_format(day, "l"),
        "desk": queries.today(request.person),
    }
    return render(request, "desk/today.html", page)
