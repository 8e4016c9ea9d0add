"""What a year and a month add up to, kind by kind, each number with its unit."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.activities.models import Activity, Kind
from vedette.activities.queries import KindCount, days_of, kind_counts, months_of
from vedette.activities.states import State
from vedette.kernel import clock

FIRST_YEAR, LAST_YEAR = 1990, 2199


@dataclass(frozen=True)
class Cell:
    """A number and the address of the entries behind it."""

    count: KindCount
    url: str


def _url(kind: Kind, start: date, end: date) -> str:
    query = {
        "kind": kind.value,
        "state": State.DONE.value,
        "on_from": f"{start}",
        "on_to": f"{end}",
    }
    return f"{reverse('activities:list')}?{urlencode(query)}"


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


@may("activities.view")
def this_year(request: StaffRequest) -> HttpResponse:
    return redirect("activities:year", clock.today().year)


@may("activities.view")
def year(request: StaffRequest, year: int) -> HttpResponse:
    """Kinds down, months across."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    seen = Activity.objects.visible_to(request.person)
    start, end = date(year, 1, 1), date(year, 12, 31)
    months = months_of(seen, year)
    rows = [
        {
            "kind": total.kind,
            "total": Cell(total, _url(total.kind, start, end)),
            "months": [
                Cell(count, _url(total.kind, *_month(year, month)))
                for month, count in enumerate(months[total.kind], 1)
            ],
        }
        for total in kind_counts(seen.in_period(start, end))
    ]
    page = {
        "title": _("Activities in %(year)s") % {"year": year},
        "rows": rows,
        "months": [
            (date(year, number, 1), reverse("activities:month", args=[year, number]))
            for number in range(1, 13)
        ],
        "before": year - 1,
        "after": year + 1 if year < clock.today().year else None,
    }
    return render(request, "activities/year.html", page)


@may("activities.view")
def month(request: StaffRequest, year: int, month: int) -> HttpResponse:
    """One month: what it adds up to, and day by day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        raise Http404
    start, end = _month(year, month)
    seen = Activity.objects.visible_to(request.person).in_period(start, end)
    days = [
        (day, [Cell(count, _url(count.kind, day, day)) for count in counts])
        for day, counts in days_of(seen).items()
    ]
    page = {
        "title": date_format(start, "YEAR_MONTH_FORMAT"),
        "year": year,
        "counts": [Cell(c, _url(c.kind, start, end)) for c in kind_counts(seen) if c.entries],
        "days": days,
        "before": start - timedelta(days=1),
        "after": end + timedelta(days=1) if end < clock.today() else None,
    }
    return render(request, "activities/month.html", page)
