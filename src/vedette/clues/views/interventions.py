"""The register of improper inquiries and interventions."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.clues.actions import note_intervention, report_intervention
from vedette.clues.forms import InterventionForm, NoteForm
from vedette.clues.models import Intervention, Manner
from vedette.journal.queries import standing, timeline
from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import OversightError
from vedette.web.lists import ChoiceFilter, Column, DateRangeFilter, ListPage, TextFilter

COLUMNS: list[Column[Intervention]] = [
    Column(
        "ref", _("Number"), sort="id", link=Intervention.get_absolute_url, fixed=True, css="fit"
    ),
    Column("name", _("Who asked"), fixed=True),
    Column("post", _("Their post")),
    Column("manner", _("How"), value=lambda one: Manner(one.manner).label),
    Column("what", _("What was asked or wanted"), css="wide"),
    Column("happened_on", _("Happened on"), sort="happened_on", kind="date"),
    Column("reported_by", _("Reported by"), value=lambda one: one.reported_by.name, chosen=False),
    Column(
        "clue",
        _("About the clue"),
        value=lambda one: one.clue.ref if one.clue else "",
        chosen=False,
    ),
]


class Interventions(ListPage[Intervention]):
    key = "interventions"
    title = _("Register of interventions")
    columns = COLUMNS
    filters = [
        TextFilter("q", _("Words"), fields=("ref", "name", "post", "what")),
        ChoiceFilter("manner", _("How"), Manner.choices),
        DateRangeFilter("happened", pgettext_lazy("intervention", "Happened"), field="happened_on"),
    ]
    sort = "-ref"
    count_unit = CountUnit.SUGGESTION
    template = "clues/interventions.html"
    nothing = _("Nothing was registered that you may see.")

    def rows(self) -> QuerySet[Intervention]:
        seen = Intervention.objects.visible_to(self.request.person)  # type: ignore[attr-defined]
        return seen.select_related("reported_by", "clue")


@may("clues.report_intervention")
def interventions_page(request: StaffRequest) -> HttpResponseBase:
    return Interventions(request).response()


@may("clues.report_intervention")
def report_page(request: StaffRequest) -> HttpResponse:
    """At once, and once: it can't be edited later."""
    first = {"clue": request.GET.get("clue", "")}
    form = InterventionForm(request.POST or None, person=request.person, initial=first)
    if form.is_valid():
        try:
            made = report_intervention(by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _now("%(ref)s is registered.") % {"ref": made.ref})
            return redirect(made)
    page = {
        "title": _now("Register an intervention"),
        "form": form,
        "intro": _now("Written once: nothing in it can be changed later, by anyone."),
        "submit": _now("Register"),
        "back": "/clues/interventions/",
    }
    return render(request, "clues/report.html", page)


@may("clues.report_intervention")
def intervention_page(request: StaffRequest, ref: str) -> HttpResponse:
    """What was asked, and how it was handled."""
    seen = Intervention.objects.visible_to(request.person).filter(ref=ref)
    one = seen.select_related("reported_by", "clue", "asked_by").first()
    if one is None:
        raise Http404
    form = NoteForm(request.POST or None)
    if form.is_valid():
        try:
            note_intervention(one, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _now("Noted."))
            return redirect(one)
    denial = why_not(request.person, "clues.see_interventions", one)
    page: dict[str, Any] = {
        "title": f"{one.ref} {one.name}",
        "one": one,
        "notes": one.notes.select_related("by"),
        "form": None if denial else form,
        "events": timeline(one.subject),
        "standing": standing(one),
    }
    return render(request, "clues/intervention.html", page)
