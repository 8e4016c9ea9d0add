"""Quick entry: choose a kind, fill in one short page, and the next one like it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.activities.actions import attach, link, record_activity
from vedette.activities.forms import EntryForm
from vedette.activities.forms.entry import initial_like
from vedette.activities.models import Activity, Firm, Kind
from vedette.kernel import records
from vedette.kernel.errors import OversightError
from vedette.kernel.subjects import Subject
from vedette.web.fetch import fetch_or_404


@may("activities.record")
def choose(request: StaffRequest) -> HttpResponse:
    """Ten big buttons."""
    carried = urlencode({"link": request.GET["link"]}) if "link" in request.GET else ""
    page = {"title": _("Record an activity"), "kinds": list(Kind), "carried": carried}
    return render(request, "activities/choose.html", page)


@may("activities.record")
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
            activity = _save(request, form, about)
        except OversightError as problem:
            form.refuse(problem)
        else:
            return _go_on(request, activity)
    page = {
        "title": capfirst(chosen.label),
        "kind": chosen,
        "form": form,
        "about": about and records.describe(about, request.person),
        "link": about,
        "firms": _firms(request) if chosen == Kind.FIRM_VISIT else (),
    }
    return render(request, "activities/enter.html", page)


def _save(request: StaffRequest, form: EntryForm, about: Subject | None) -> Activity:
    by = request.person
    planned = "plan" in request.POST
    activity = record_activity(form.kind, form.team, form.details(), by=by, planned=planned)
    for upload in form.cleaned_data["uploads"]:
        attach(activity, upload, upload.name, by=by)
    if about:
        link(activity, about, by=by)
    return activity


def _go_on(request: StaffRequest, activity: Activity) -> HttpResponse:
    messages.success(request, _("Recorded as %(ref)s.") % {"ref": activity.ref})
    if "another" in request.POST:
        address = reverse("activities:enter", args=[activity.kind])
        return redirect(f"{address}?{urlencode({'like': activity.ref})}")
    return redirect("activities:activity", activity.ref)


def _start(request: StaffRequest, kind: Kind) -> dict[str, Any]:
    """What the page starts with: nothing, or what another entry of this kind says."""
    if "like" not in request.GET:
        return {}
    like = fetch_or_404(Activity, request.GET["like"], seen_by=request.person)
    return initial_like(like) if like.kind == kind else {}


def _linked(request: StaffRequest) -> Subject | None:
    """The record that this activity is about, if the page was opened from one."""
    named = request.POST.get("link") or request.GET.get("link", "")
    return Subject(named) if named and records.describe(named, request.person) else None


def _firms(request: HttpRequest) -> list[str]:
    """Firms that this person's teams have been to: offered while typing."""
    seen = Activity.objects.visible_to(request.person)  # type: ignore[attr-defined]
    return list(Firm.objects.filter(pk__in=seen.values("firm")).values_list("name", flat=True))
