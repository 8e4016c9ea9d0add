"""The same act on the rows ticked: asked once, reported row by row."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import require
from vedette.findings.actions import in_bulk
from vedette.findings.forms.bulk import FORMS
from vedette.findings.models import Finding
from vedette.findings.views.ledger import BULK, Ledger

MOST = 500
"""Rows in one act: a page at most ticks fifty."""


@require_POST
@may("findings.view")
def bulk_page(request: StaffRequest) -> HttpResponse:
    """First what the act asks for, with the rows it will be done to; then what became of each."""
    chosen = {name: (right, label) for name, right, label in BULK}
    back = _back(request)
    name = request.POST.get("act", "")
    refs = Ledger.ticked(request)[:MOST]
    findings = list(
        Finding.objects.visible_to(request.person)
        .filter(ref__in=refs)
        .select_related("team", "unit")
        .order_by("id")
    )
    if name not in chosen or not findings:
        return redirect(back)
    right, label = chosen[name]
    require(request.person, right)
    confirmed = "confirmed" in request.POST
    form = FORMS[name](request.POST if confirmed else None)
    page: dict[str, Any] = {
        "title": label,
        "act": name,
        "form": form,
        "findings": findings,
        "back": back,
    }
    if not (confirmed and form.is_valid()):
        return render(request, "findings/bulk.html", page)
    outcomes = in_bulk(name, findings, by=request.person, **form.cleaned_data)
    page["outcomes"] = outcomes
    page["done"] = sum(outcome.done for outcome in outcomes)
    page["title"] = _("%(act)s: report") % {"act": label}
    return render(request, "findings/bulk_report.html", page)


def _back(request: StaffRequest) -> str:
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return "/findings/"
