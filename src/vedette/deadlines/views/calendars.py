"""The days that a calendar can't know."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.deadlines import calendar_file, calendars
from vedette.deadlines.actions import enter_day, enter_days, remove_day
from vedette.deadlines.forms import DayForm, DaysForm
from vedette.deadlines.models import CalendarDay
from vedette.kernel.errors import OversightError


@may("deadlines.calendars")
def list_days(request: StaffRequest) -> HttpResponse:
    form = DayForm(request.POST or None)
    if form.is_valid():
        try:
            enter_day(
                form.cleaned_data.pop("calendar"),
                form.cleaned_data.pop("day"),
                by=request.person,
                **form.cleaned_data,
            )
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("Entered. New deadlines are counted by it."))
            return redirect("deadlines:calendars")
    return _page(request, form, DaysForm(prefix="load"))


@require_POST
@may("deadlines.calendars")
def load_days(request: StaffRequest) -> HttpResponse:
    form = DaysForm(request.POST, request.FILES, prefix="load")
    if form.is_valid():
        try:
            days = calendar_file.read(form.cleaned_data["file"].read(calendar_file.LARGEST + 1))
            number = enter_days(form.cleaned_data["calendar"], days, by=request.person)
        except OversightError as problem:
            form.refuse(problem)
        else:
            words = ngettext("%(n)d day was entered.", "%(n)d days were entered.", number)
            messages.success(request, words % {"n": number})
            return redirect("deadlines:calendars")
    return _page(request, DayForm(), form)


@require_POST
@may("deadlines.calendars")
def drop_day(request: StaffRequest, pk: int) -> HttpResponse:
    remove_day(get_object_or_404(CalendarDay, pk=pk), by=request.person)
    messages.success(request, _("Taken out."))
    return redirect("deadlines:calendars")


def _page(request: StaffRequest, day_form: DayForm, file_form: DaysForm) -> HttpResponse:
    page = {
        "title": _("Calendars"),
        "days": CalendarDay.objects.order_by("calendar", "-day"),
        "known_until": calendars.LAST_PUBLISHED,
        "day_form": day_form,
        "file_form": file_form,
    }
    return render(request, "deadlines/calendars.html", page)
