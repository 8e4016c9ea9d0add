"""One deadline: how its date came about, and what can be done about it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import require, why_not
from vedette.deadlines.actions import (
    ask_extension,
    cancel_deadline,
    decide_extension,
    pause_deadline,
    resume_deadline,
)
from vedette.deadlines.explain import period
from vedette.deadlines.extending import hindrance, pause_hindrance
from vedette.deadlines.forms import AskForm, DecideForm, ReasonForm
from vedette.deadlines.models import Deadline
from vedette.deadlines.queries import as_clocks, how_it_came, waiting_request
from vedette.kernel import clock, records
from vedette.kernel.errors import OversightError


def fetch(request: StaffRequest, pk: int) -> Deadline:
    """A deadline that the reader may see, or 404."""
    found = Deadline.objects.visible_to(request.person).filter(pk=pk)
    deadline = found.select_related("team", "unit").first()
    if deadline is None:
        raise Http404
    return deadline


def _name(deadline: Deadline) -> str:
    label = str(deadline.snapshot.label)
    return f"{label} {deadline.part}" if deadline.part else label


def _page(deadline: Deadline) -> str:
    return reverse("deadlines:deadline", args=[deadline.pk])


@may("deadlines.view", "deadlines.view_named")
def show(request: StaffRequest, pk: int) -> HttpResponse:
    deadline = fetch(request, pk)
    person = request.person
    (shown,) = as_clocks([deadline], person)
    page = {
        "title": _name(deadline),
        "deadline": deadline,
        "rule": deadline.snapshot,
        "period": period(deadline.snapshot),
        "clock": shown,
        "about": records.describe(deadline.subject, person),
        "explanation": how_it_came(deadline),
        "why_not_decide": why_not(person, "deadlines.decide_extension", deadline),
        "why_not_pause": why_not(person, "deadlines.pause", deadline),
        "pause_hindrance": None if deadline.paused_on else pause_hindrance(deadline, clock.today()),
        "why_not_cancel": why_not(person, "deadlines.cancel", deadline),
    }
    return render(request, "deadlines/deadline.html", page)


@may("deadlines.view", "deadlines.view_named")
def ask(request: StaffRequest, pk: int) -> HttpResponse:
    deadline = fetch(request, pk)
    require(request.person, "deadlines.ask_extension", deadline)
    form = AskForm(request.POST or None, deadline=deadline)
    if form.is_valid():
        try:
            ask_extension(deadline, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("Asked. Those who decide were told."))
            return redirect(_page(deadline))
    page = {
        "title": _("Ask for more time"),
        "form": form,
        "deadline": deadline,
        "name": _name(deadline),
        "denial": hindrance(deadline, clock.today()),
        "submit": _("Ask for it"),
        "back": _page(deadline),
    }
    return render(request, "deadlines/ask.html", page)


@may("deadlines.view", "deadlines.view_named")
def decide(request: StaffRequest, pk: int) -> HttpResponse:
    deadline = fetch(request, pk)
    require(request.person, "deadlines.decide_extension", deadline)
    extension = waiting_request(deadline)
    if extension is None:
        messages.info(request, _("No request is waiting here."))
        return redirect(_page(deadline))
    form = DecideForm(request.POST or None)
    if form.is_valid():
        try:
            decide_extension(extension, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("Decided. Whoever asked was told."))
            return redirect(_page(deadline))
    page = {
        "title": _("Decide on more time"),
        "form": form,
        "deadline": deadline,
        "extension": extension,
        "name": _name(deadline),
        "submit": _("Decide"),
        "back": _page(deadline),
    }
    return render(request, "deadlines/decide.html", page)


@may("deadlines.view", "deadlines.view_named")
def pause(request: StaffRequest, pk: int) -> HttpResponse:
    """Stop the clock with a reason, or set it running again."""
    deadline = fetch(request, pk)
    require(request.person, "deadlines.pause", deadline)
    resumes = deadline.paused_on is not None
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and (resumes or form.is_valid()):
        try:
            if resumes:
                resume_deadline(deadline, by=request.person)
            else:
                pause_deadline(deadline, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            return redirect(_page(deadline))
    page = {
        "title": _("Set the clock running") if resumes else _("Stop the clock"),
        "consequence": _("The due date moves by the days that the clock stood still.")
        if resumes
        else _("From today nothing runs out, until someone sets it running again."),
        "submit": _("Set running") if resumes else _("Stop it"),
        "form": None if resumes else form,
        "back": _page(deadline),
        "deadline": deadline,
        "name": _name(deadline),
    }
    return render(request, "deadlines/confirm.html", page)


@may("deadlines.view", "deadlines.view_named")
def cancel(request: StaffRequest, pk: int) -> HttpResponse:
    deadline = fetch(request, pk)
    require(request.person, "deadlines.cancel", deadline)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            cancel_deadline(deadline, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            return redirect(_page(deadline))
    page = {
        "title": _("Cancel this deadline"),
        "consequence": _("It ends without anything having been done, and says so in the record."),
        "submit": _("Cancel the deadline"),
        "grave": True,
        "form": form,
        "back": _page(deadline),
        "deadline": deadline,
        "name": _name(deadline),
    }
    return render(request, "deadlines/confirm.html", page)
