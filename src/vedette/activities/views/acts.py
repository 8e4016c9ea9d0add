"""What can be done on an activity's page: each posts to its own address."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.activities import actions
from vedette.activities.forms import (
    AdoptionForm,
    AdviceForm,
    AttachForm,
    ChecklistForm,
    CorrectForm,
    LinkForm,
    VoidForm,
)
from vedette.activities.models import Activity, Adoption
from vedette.activities.views.activity import show
from vedette.kernel import records
from vedette.kernel.errors import OversightError
from vedette.web.fetch import fetch_or_404
from vedette.web.forms import Form


def _fetch(request: StaffRequest, ref: str) -> Activity:
    return fetch_or_404(Activity, ref, seen_by=request.person)


def _done(request: StaffRequest, activity: Activity, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("activities:activity", activity.ref)


def _tried(form: Form, act: Callable[[], Any]) -> bool:
    """Act on a valid form; whatever refuses is shown in it."""
    if not form.is_valid():
        return False
    try:
        act()
    except OversightError as problem:
        form.refuse(problem)
        return False
    return True


@require_POST
@may("activities.record")
def carry_out(request: StaffRequest, ref: str) -> HttpResponse:
    activity = _fetch(request, ref)
    actions.carry_out(activity, by=request.person)
    return _done(request, activity, _("Marked as done."))


@may("activities.void")
def void(request: StaffRequest, ref: str) -> HttpResponse:
    activity = _fetch(request, ref)
    form = VoidForm(request.POST or None)
    if _tried(form, lambda: actions.void(activity, by=request.person, **form.cleaned_data)):
        return _done(request, activity, _("The entry is void."))
    page = {
        "title": _("Void %(ref)s") % {"ref": activity.ref},
        "activity": activity,
        "consequence": activity.heading,
        "submit": _("Void the entry"),
        "back": f"/activities/{activity.ref}/",
        "form": form,
        "grave": True,
    }
    return render(request, "activities/void.html", page)


@may("activities.correct")
def correct(request: StaffRequest, ref: str) -> HttpResponse:
    activity = _fetch(request, ref)
    form = CorrectForm(request.POST or None, row=activity, person=request.person)

    def act() -> None:
        why = form.cleaned_data["why"]
        actions.correct(activity, form.details(), why=why, by=request.person)

    if request.method == "POST" and _tried(form, act):
        return _done(request, activity, _("Corrected."))
    page = {"title": _("Correct %(ref)s") % {"ref": ref}, "activity": activity, "form": form}
    return render(request, "activities/correct.html", page)


@require_POST
@may("activities.record")
def answer(request: StaffRequest, ref: str) -> HttpResponse:
    activity = _fetch(request, ref)
    form = ChecklistForm(request.POST, activity=activity)

    def act() -> None:
        by = request.person
        actions.answer_checklist(activity, form.answers(), more=form.more(), by=by)

    if _tried(form, act):
        return _done(request, activity, _("The answers are recorded."))
    return show(request, activity, checklist_form=form)


@require_POST
@may("activities.record")
def advise(request: StaffRequest, ref: str) -> HttpResponse:
    activity = _fetch(request, ref)
    form = AdviceForm(request.POST)
    if _tried(form, lambda: actions.give_advice(activity, by=request.person, **form.cleaned_data)):
        return _done(request, activity, _("The advice is recorded."))
    return show(request, activity, advice_form=form)


@require_POST
@may("activities.record")
def adoption(request: StaffRequest, ref: str, place: int) -> HttpResponse:
    activity = _fetch(request, ref)
    piece = get_object_or_404(activity.advice, place=place)
    form = AdoptionForm(request.POST, prefix=f"a{place}")

    def act() -> None:
        said = form.cleaned_data
        adopted = Adoption(said["adoption"])
        actions.note_adoption(piece, adopted, on=said["decided_on"], by=request.person)

    if _tried(form, act):
        return _done(request, activity, _("What became of the advice is recorded."))
    return show(request, activity, adoption=(place, form))


@require_POST
@may("activities.record")
def attach(request: StaffRequest, ref: str) -> HttpResponse:
    activity = _fetch(request, ref)
    form = AttachForm(request.POST, request.FILES)

    def act() -> None:
        for upload in form.cleaned_data["uploads"]:
            actions.attach(activity, upload, upload.name, by=request.person)

    if _tried(form, act):
        return _done(request, activity, _("Attached."))
    return show(request, activity, attach_form=form)


@require_POST
@may("activities.record")
def link(request: StaffRequest, ref: str) -> HttpResponse:
    activity = _fetch(request, ref)
    form = LinkForm(request.POST)

    def act() -> None:
        named = form.cleaned_data["ref"].strip()
        target = records.by_reference(named, request.person) or named
        actions.link(activity, target, by=request.person)

    if _tried(form, act):
        return _done(request, activity, _("Linked."))
    return show(request, activity, link_form=form)
