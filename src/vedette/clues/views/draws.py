"""The draws of spot-checks: when, by which seed, how many of how many. No clue is named."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.clues.actions import draw_spot_checks
from vedette.clues.models import Draw
from vedette.kernel.errors import OversightError

SHOWN = 50


@may("clues.draw_checks")
def draws_page(request: StaffRequest) -> HttpResponse:
    """Show the draws; a POST makes one."""
    if request.method == "POST":
        try:
            draw = draw_spot_checks(by=request.person)
        except OversightError as problem:
            messages.error(request, str(problem))
        else:
            said = _("%(drawn)s of %(pool)s closings are drawn.")
            messages.success(request, said % {"drawn": draw.drawn, "pool": draw.pool})
        return redirect("clues:draws")
    page = {"title": _("Spot-checks of closings"), "draws": Draw.objects.all()[:SHOWN]}
    return render(request, "clues/draws.html", page)
