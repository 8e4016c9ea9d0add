"""One's own page: roles and where they come from, standing in, standing aside."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedette.access.actions import delegate, end_delegation, recuse
from vedette.access.forms.me import AsideForm, AwayForm
from vedette.access.gate import StaffRequest, member
from vedette.access.models import Delegation, Grant, Recusal
from vedette.kernel import clock
from vedette.kernel.errors import OversightError
from vedette.organisation.models.period import runs_after


@member
def me(request: StaffRequest) -> HttpResponse:
    day = clock.today()
    person, current = request.person, runs_after(day)
    page = {
        "title": person.name,
        "today": day,
        "grants": Grant.objects.filter(current, person=person).select_related("unit"),
        "given": Delegation.objects.filter(current, giver=person).select_related("taker"),
        "taken": Delegation.objects.filter(current, taker=person).select_related("giver"),
        "recusals": Recusal.objects.filter(current, person=person).select_related("unit"),
        "posts": person.posts.filter(current).select_related("unit"),
    }
    return render(request, "access/me.html", page)


@member
def delegate_away(request: StaffRequest) -> HttpResponse:
    """Let a colleague stand in while one is away."""
    form = AwayForm(request.POST or None, giver=request.person)
    if form.is_valid():
        try:
            delegate(request.person, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("Recorded. It begins and ends by itself."))
            return redirect("me:me")
    page = {
        "title": _("Someone to stand in for me"),
        "intro": _(
            "They may then do what you may, and each entry names you both. What four eyes or "
            "recusal keep from you, they can't do for you either."
        ),
        "form": form,
        "back": "/me/",
    }
    return render(request, "access/own_form.html", page)


@member
def end_one_delegation(request: StaffRequest, pk: int) -> HttpResponse:
    """End a delegation that one gave or took."""
    mine = Delegation.objects.filter(giver=request.person) | Delegation.objects.filter(
        taker=request.person
    )
    delegation = mine.filter(pk=pk).first()
    if delegation is None:
        raise Http404
    if request.method == "POST":
        end_delegation(delegation, by=request.person, on=clock.today())
        messages.success(request, _("The delegation is ended."))
        return redirect("me:me")
    page = {
        "title": _("End the delegation"),
        "consequence": _("From now on, %(taker)s no longer stands in for %(giver)s.")
        % {"taker": delegation.taker, "giver": delegation.giver},
        "submit": _("End it"),
        "back": "/me/",
    }
    return render(request, "web/confirm.html", page)


@member
def stand_aside(request: StaffRequest) -> HttpResponse:
    """Stand aside from a unit. Coming back takes an administrator."""
    form = AsideForm(request.POST or None)
    if form.is_valid():
        try:
            recuse(request.person, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("Recorded. You no longer see this unit's records."))
            return redirect("me:me")
    page = {
        "title": _("Stand aside from a unit"),
        "intro": _(
            "You will no longer see its records, nor those of units below it. "
            "Only an administrator can end this."
        ),
        "form": form,
        "back": "/me/",
    }
    return render(request, "access/own_form.html", page)
