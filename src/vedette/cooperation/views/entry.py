"""Quick entry: choose a kind, fill in one short page, and the next one like it."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.cooperation.actions import attach, link, record_matter
from vedette.cooperation.forms import EntryForm
from vedette.cooperation.forms.entry import initial_like
from vedette.cooperation.models import Kind, Matter
from vedette.cooperation.queries import last_contacts, topics_used
from vedette.kernel import records
from vedette.kernel.errors import OversightError
from vedette.kernel.subjects import Subject
from vedette.web.fetch import fetch_or_404


@may("cooperation.record")
def choose(request: StaffRequest) -> HttpResponse:
    """One big button a kind."""
    carried = urlencode({"link": request.GET["link"]}) if "link" in request.GET else ""
    page = {"title": _("New joint matter"), "kinds": list(Kind), "carried": carried}
    return render(request, "cooperation/choose.html", page)


@may("cooperation.record")
def enter(request: StaffRequest, kind: str) -> HttpResponse:
    """One page for one kind; "save and another" comes back to it."""
    if kind not in Kind.values:
        raise Http404
    chosen = Kind(kind)
    about = _linked(request)
    form = EntryForm(
        request.POST or None,
        request.FILES or None,
        kind=chosen,
        person=request.person,
        initial=_start(request, chosen),
    )
    if request.method == "POST" and form.is_valid():
        try:
            matter = _save(request, form, about)
        except OversightError as problem:
            form.refuse(problem)
        else:
            return _go_on(request, matter)
    page = {
        "title": capfirst(chosen.label),
        "kind": chosen,
        "form": form,
        "about": about and records.describe(about, request.person),
        "link": about,
        "topics": topics_used(request.person) if "topic" in form.fields else (),
        "again": last_contacts(request.person) if chosen == Kind.CONTACT else (),
    }
    return render(request, "cooperation/enter.html", page)


def _save(request: StaffRequest, form: EntryForm, about: Subject | None) -> Matter:
    """All of it or nothing: a file too large takes the entry back, and nothing typed is lost."""
    by = request.person
    with transaction.atomic():
        matter = record_matter(form.kind, form.team, form.details(), by=by)
        for upload in form.cleaned_data["uploads"]:
            attach(matter, upload, upload.name, by=by)
        if about:
            link(matter, about, by=by)
    return matter


def _go_on(request: StaffRequest, matter: Matter) -> HttpResponse:
    messages.success(request, _("Recorded as %(ref)s.") % {"ref": matter.ref})
    if "another" in request.POST:
        address = reverse("cooperation:enter", args=[matter.kind])
        return redirect(f"{address}?{urlencode({'like': matter.ref})}")
    return redirect("cooperation:matter", matter.ref)


def _start(request: StaffRequest, kind: Kind) -> dict[str, Any]:
    """What the page starts with: another entry of this kind, a mechanism, one's last contact."""
    if "like" in request.GET:
        like = fetch_or_404(Matter, request.GET["like"], seen_by=request.person)
        return initial_like(like) if like.kind == kind else {}
    if "under" in request.GET:
        mechanism = fetch_or_404(Matter, request.GET["under"], seen_by=request.person)
        parties = initial_like(mechanism)["parties"]
        single = kind in {Kind.CONTACT, Kind.REMINDER, Kind.SECONDMENT, Kind.REPORT}
        start = parties[0] if single and parties else parties
        return {"under": str(mechanism.pk), "parties": start}
    if kind == Kind.CONTACT and (last := last_contacts(request.person, most=1)):
        return initial_like(last[0])
    return {}


def _linked(request: StaffRequest) -> Subject | None:
    """The record that this is about, if the page was opened from one."""
    named = request.POST.get("link") or request.GET.get("link", "")
    return Subject(named) if named and records.describe(named, request.person) else None
