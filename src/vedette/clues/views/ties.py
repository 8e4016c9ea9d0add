"""One's own declared ties."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.clues.actions import declare_tie, end_tie
from vedette.clues.forms import TieForm
from vedette.kernel.errors import OversightError


@may("clues.declare_tie")
def ties_page(request: StaffRequest) -> HttpResponse:
    form = TieForm(request.POST or None)
    if form.is_valid():
        try:
            declare_tie(by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("Declared. You are kept away from clues about it."))
            return redirect("clues:ties")
    page = {
        "title": _("My declared ties"),
        "ties": request.person.ties.select_related("unit").order_by("-id"),
        "form": form,
        "submit": _("Declare"),
        "back": "/clues/",
    }
    return render(request, "clues/ties.html", page)


@require_POST
@may("clues.declare_tie")
def end_page(request: StaffRequest, number: int) -> HttpResponse:
    """It no longer holds."""
    tie = get_object_or_404(request.person.ties, pk=number)
    try:
        end_tie(tie, by=request.person)
    except OversightError as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, _("Ended. The declaration stays on the record."))
    return redirect("clues:ties")
