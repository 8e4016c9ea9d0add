"""What can be done on a joint matter's page: each posts to its own address."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.cooperation import actions
from vedette.cooperation.forms import (
    AttachForm,
    CloseForm,
    CorrectForm,
    LinkForm,
    VoidForm,
)
from vedette.cooperation.models import Matter
from vedette.cooperation.views.matter import show
from vedette.kernel import records
from vedette.kernel.errors import NotAllowed, OversightError
from vedette.web.fetch import fetch_or_404
from vedette.web.forms import Form


def fetch(request: StaffRequest, ref: str) -> Matter:
    return fetch_or_404(Matter, ref, seen_by=request.person)


def done(request: StaffRequest, matter: Matter, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("cooperation:matter", matter.ref)


def tried(form: Form, act: Callable[[], Any]) -> bool:
    """Act on a valid form; whatever refuses is shown in it, but for a right that is lacking: who
    may not has no form on the page that could say so."""
    if not form.is_valid():
        return False
    try:
        act()
    except NotAllowed:
        raise
    except OversightError as problem:
        form.refuse(problem)
        return False
    return True


@require_POST
@may("cooperation.send")
def send(request: StaffRequest, ref: str) -> HttpResponse:
    matter = fetch(request, ref)
    actions.send(matter, by=request.person)
    return done(request, matter, _("Sent: its parties see it now and are asked for a receipt."))


@may("cooperation.close")
def close(request: StaffRequest, ref: str) -> HttpResponse:
    matter = fetch(request, ref)
    form = CloseForm(request.POST or None)
    if tried(form, lambda: actions.close(matter, by=request.person, **form.cleaned_data)):
        return done(request, matter, _("Concluded."))
    page = {
        "title": _("Conclude %(ref)s") % {"ref": matter.ref},
        "matter": matter,
        "submit": _("Conclude"),
        "back": reverse("cooperation:matter", args=[ref]),
        "form": form,
    }
    return render(request, "cooperation/close.html", page)


@require_POST
@may("cooperation.close")
def reopen(request: StaffRequest, ref: str) -> HttpResponse:
    matter = fetch(request, ref)
    actions.reopen(matter, by=request.person)
    return done(request, matter, _("Taken up again."))


@may("cooperation.void")
def void(request: StaffRequest, ref: str) -> HttpResponse:
    matter = fetch(request, ref)
    form = VoidForm(request.POST or None)
    if tried(form, lambda: actions.void(matter, by=request.person, **form.cleaned_data)):
        return done(request, matter, _("The entry is void."))
    page = {
        "title": _("Void %(ref)s") % {"ref": matter.ref},
        "matter": matter,
        "consequence": matter.heading,
        "submit": _("Void the entry"),
        "back": reverse("cooperation:matter", args=[ref]),
        "form": form,
        "grave": True,
    }
    return render(request, "cooperation/void.html", page)


@may("cooperation.correct")
def correct(request: StaffRequest, ref: str) -> HttpResponse:
    matter = fetch(request, ref)
    form = CorrectForm(request.POST or None, row=matter, person=request.person)

    def act() -> None:
        why = form.cleaned_data["why"]
        actions.correct(matter, form.details(), why=why, by=request.person)

    if request.method == "POST" and tried(form, act):
        return done(request, matter, _("Corrected."))
    page = {"title": _("Correct %(ref)s") % {"ref": ref}, "matter": matter, "form": form}
    return render(request, "cooperation/correct.html", page)


@require_POST
@may("cooperation.record")
def attach(request: StaffRequest, ref: str) -> HttpResponse:
    matter = fetch(request, ref)
    form = AttachForm(request.POST, request.FILES)

    def act() -> None:
        for upload in form.cleaned_data["uploads"]:
            actions.attach(matter, upload, upload.name, by=request.person)

    if tried(form, act):
        return done(request, matter, _("Attached."))
    return show(request, matter, attach_form=form)


@require_POST
@may("cooperation.record")
def link(request: StaffRequest, ref: str) -> HttpResponse:
    matter = fetch(request, ref)
    form = LinkForm(request.POST)

    def act() -> None:
        named = form.cleaned_data["ref"].strip()
        target = records.by_reference(named, request.person) or named
        actions.link(matter, target, by=request.person)

    if tried(form, act):
        return done(request, matter, _("Linked."))
    return show(request, matter, link_form=form)


@may("cooperation.view")
def download(request: StaffRequest, ref: str, sha256: str) -> HttpResponse:
    """A file as it was handed in, under the name it had; never shown inline."""
    attachment = get_object_or_404(fetch(request, ref).attachments, sha256=sha256)
    response = FileResponse(
        attachment.file.open("rb"),
        as_attachment=True,
        filename=attachment.name,
        content_type="application/octet-stream",
    )
    response["Cache-Control"] = "private, no-store"
    return response  # type: ignore[return-value]
