"""/figures/: the briefing of a period."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.figures.briefing import brief, teams_of
from vedette.figures.forms import ScopeForm


@may("figures.view")
def briefing(request: StaffRequest) -> HttpResponse:
    form = ScopeForm(request.GET, person=request.person)
    page: dict[str, object] = {"title": _("Briefing"), "form": form}
    if form.is_valid():
        scope = form.scope()
        page |= {"briefing": brief(scope, teams_of(scope)), "scope": scope}
    return render(request, "figures/briefing.html", page)
