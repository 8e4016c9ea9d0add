"""/figures/: the briefing of a period."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.documents.kinds import over
from vedette.figures.briefing import brief, teams_of
from vedette.figures.forms import ScopeForm
from vedette.figures.scope import Scope


@may("figures.view")
def briefing(request: StaffRequest) -> HttpResponse:
    form = ScopeForm(request.GET, person=request.person)
    page: dict[str, object] = {"title": _("Briefing"), "form": form}
    if form.is_valid():
        scope = form.scope()
        page |= {"briefing": brief(scope, teams_of(scope)), "scope": scope}
        page["bulletin"] = _bulletin(request, scope)
    return render(request, "figures/briefing.html", page)


def _bulletin(request: StaffRequest, scope: Scope) -> str:
    """Where the briefing of one body becomes a bulletin, for those who may write it."""
    if scope.unit is None or why_not(request.person, "documents.draft", over(issuer=scope.unit)):
        return ""
    period = urlencode({"start": scope.start, "end": scope.end})
    return f"/documents/new/figures.bulletin/{scope.unit.ref}/?{period}"
