"""/figures/all/: every figure with its definition."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.figures import register
from vedette.figures.forms import ScopeForm


@may("figures.view")
def all_figures(request: StaffRequest) -> HttpResponse:
    form = ScopeForm(request.GET, person=request.person)
    page: dict[str, object] = {"title": _("All figures"), "form": form}
    if form.is_valid():
        scope = form.scope()
        page |= {"values": [figure.value(scope) for figure in register.every()], "scope": scope}
    return render(request, "figures/all.html", page)
