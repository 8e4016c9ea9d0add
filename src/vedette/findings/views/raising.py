"""Raise a finding."""

from datetime import date

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.findings.actions import raise_finding
from vedette.findings.forms import RaiseForm
from vedette.findings.queries import teams_to_raise_for, units_overseen
from vedette.kernel import clock
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Unit


@may("findings.raise")
def raise_page(request: StaffRequest) -> HttpResponse:
    """One page, one line needed: the rest can be added until the unit is notified."""
    teams, units = _choices(request, clock.today())
    first = {name: request.GET[name] for name in ("unit", "source", "title") if name in request.GET}
    first["source_subject"] = request.GET.get("from", "")
    form = RaiseForm(request.POST or None, teams=teams, units=units, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            finding = raise_finding(by=request.person, **form.values())
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("%(ref)s is raised.") % {"ref": finding.ref})
            again = "another" in request.POST
            return redirect("findings:raise") if again else redirect(finding)
    page = {"title": _("Raise a finding"), "form": form, "one_team": len(teams) == 1}
    return render(request, "findings/raise.html", page)


def _choices(request: StaffRequest, day: date) -> tuple[QuerySet[Unit], QuerySet[Unit]]:
    teams = teams_to_raise_for(request.person)
    return teams, units_overseen(teams, on=day)
