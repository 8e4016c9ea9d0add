"""Register a clue."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.clues.actions import register, register_passed_up
from vedette.clues.forms import ConcernedForm, RegisterForm
from vedette.clues.queries import registers_of, staff, units_concerned
from vedette.kernel.errors import OversightError

MOST = 20
"""Persons concerned in one form."""


@may("clues.register")
def register_page(request: StaffRequest) -> HttpResponse:
    """One page: the clue, and those whom it is about, one block each."""
    teams = registers_of(request.person)
    units = units_concerned()
    form = RegisterForm(request.POST or None, teams=teams, units=units)
    blocks = _blocks(request)
    shown = [
        ConcernedForm(request.POST or None, prefix=f"p{n}", units=units, staff=staff())
        for n in range(blocks)
    ]
    more = "more" in request.POST
    if request.method == "POST" and not more:
        checked = [one.is_valid() for one in (form, *shown)]
        if all(checked):
            drafts = [draft for block in shown if (draft := block.draft())]
            try:
                clue = register(by=request.person, concerned=drafts, **form.values())
            except OversightError as problem:
                form.refuse(problem)
            else:
                messages.success(request, _("%(ref)s is registered.") % {"ref": clue.ref})
                return redirect(clue)
    page = {
        "title": _("Register a clue"),
        "form": form,
        "blocks": shown,
        "one_team": len(teams) == 1,
    }
    return render(request, "clues/register.html", page)


@require_POST
@may("clues.pass_up")
def pass_up(request: StaffRequest) -> HttpResponse:
    """About the Commission's own head: a number and a date, and nothing else is kept."""
    clue = register_passed_up(by=request.person)
    said = _("%(ref)s: only its number and date are kept. Pass the papers up within five days.")
    messages.success(request, said % {"ref": clue.ref})
    return redirect(clue)


def _blocks(request: StaffRequest) -> int:
    text = request.POST.get("blocks", "1")
    asked = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1
    return min(max(asked + ("more" in request.POST), 1), MOST)
