"""/: one's own day. What is late, who waits for me, what is stuck elsewhere."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, member
from vedette.kernel import clock
from vedette.kernel.today import Part, gather, numbers_for

ROOM = 8
"""Items of a part; the rest is one click away."""


@member
def today(request: StaffRequest) -> HttpResponse:
    """The page that a login leads to; each role finds its own things on it."""
    person = request.person
    overdue = gather(Part.OVERDUE, person, ROOM)
    waiting = gather(Part.WAITING, person, ROOM)
    soon = gather(Part.SOON, person, ROOM)
    elsewhere = gather(Part.ELSEWHERE, person, ROOM)
    numbers = numbers_for(person)
    page = {
        "title": _("Today"),
        "today": clock.today(),
        "overdue": overdue,
        "waiting": waiting,
        "soon": soon,
        "elsewhere": elsewhere,
        "numbers": numbers,
        "is_clear": not (overdue.items or waiting.items or soon.items),
    }
    return render(request, "desk/today.html", page)
