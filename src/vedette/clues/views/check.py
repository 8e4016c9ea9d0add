"""The joint check as a page."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.clues.actions import reconcile
from vedette.clues.forms import CheckForm
from vedette.clues.models import Clue
from vedette.clues.queries import Checked, check
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Person

MOST = 200
"""Differences listed; the rest are counted."""


@may("clues.reconcile")
def check_page(request: StaffRequest) -> HttpResponse:
    """Numbers and differences; a POST keeps what came out and tells those who have to settle it."""
    person = request.person
    form = CheckForm(request.POST or request.GET, person=person)
    page: dict[str, Any] = {"title": _("Joint check"), "form": form}
    if not form.is_valid():
        return render(request, "clues/check.html", page, status=400)
    counts = why_not(person, "clues.count") is None
    if request.method == "POST" and counts:
        return _keep(request, form)
    checked = check(seen_by=None if counts else person, **form.cleaned_data)
    page |= {"checked": checked, "counts": counts, **_shown(checked, person)}
    return render(request, "clues/check.html", page)


def _keep(request: StaffRequest, form: CheckForm) -> HttpResponse:
    try:
        kept = reconcile(by=request.person, **form.cleaned_data)
    except OversightError as problem:
        messages.error(request, str(problem))
    else:
        words = ngettext("Kept: %(n)s difference.", "Kept: %(n)s differences.", kept.differences)
        messages.success(request, words % {"n": kept.differences})
    return redirect("clues:check")


def _shown(checked: Checked, person: Person) -> dict[str, Any]:
    """The differences on clues that the reader is named on; the others as numbers alone."""
    refs = {one.ref for one in checked.differences[:MOST]}
    seen = Clue.objects.visible_to(person).filter(ref__in=refs).values_list("ref", flat=True)
    known = set(seen)
    shown = [one for one in checked.differences[:MOST] if one.ref in known]
    others = [one for one in checked.differences if one.ref not in known]
    hidden = Counter((str(one.kind.label), one.settles) for one in others)
    return {
        "differing": shown,
        "hidden": [(label, body, n) for (label, body), n in sorted(hidden.items())],
    }
