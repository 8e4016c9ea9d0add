"""Receipts, answers and items: what the other side can do, too."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.cooperation import actions
from vedette.cooperation.forms import AnswerForm, ItemForm, ReopenItemForm, SettleForm
from vedette.cooperation.models import ItemState, Matter, Party
from vedette.cooperation.views.acts import done, fetch, tried
from vedette.cooperation.views.matter import show


def _party(matter: Matter, party: int) -> Party:
    found = get_object_or_404(matter.parties.select_related("unit"), pk=party)
    found.matter = matter
    return found


@require_POST
@may("cooperation.receive")
def receive(request: StaffRequest, ref: str, party: int) -> HttpResponse:
    matter = fetch(request, ref)
    actions.receive(_party(matter, party), by=request.person)
    return done(request, matter, _("Signed for."))


@require_POST
@may("cooperation.receive")
def answer(request: StaffRequest, ref: str, party: int) -> HttpResponse:
    matter = fetch(request, ref)
    form = AnswerForm(request.POST, prefix=f"p{party}")
    found = _party(matter, party)
    if tried(form, lambda: actions.answer(found, by=request.person, **form.cleaned_data)):
        return done(request, matter, _("The answer is recorded."))
    return show(request, matter, answer=(party, form))


@require_POST
@may("cooperation.record")
def add_item(request: StaffRequest, ref: str) -> HttpResponse:
    matter = fetch(request, ref)
    form = ItemForm(request.POST, matter=matter)
    if tried(form, lambda: actions.add_item(matter, form.line(), by=request.person)):
        return done(request, matter, _("Added."))
    return show(request, matter, item_form=form)


@require_POST
@may("cooperation.report_item")
def settle(request: StaffRequest, ref: str, place: int) -> HttpResponse:
    matter = fetch(request, ref)
    item = get_object_or_404(matter.items.select_related("owner"), place=place)
    item.matter = matter
    form = SettleForm(request.POST, prefix=f"i{place}")

    def act() -> None:
        said = form.cleaned_data
        state, evidence = ItemState(said["state"]), said["evidence"]
        actions.settle_item(item, state, evidence, on=said["on"], by=request.person)

    if tried(form, act):
        return done(request, matter, _("What became of the item is recorded."))
    return show(request, matter, settle=(place, form))


@require_POST
@may("cooperation.record")
def reopen_item(request: StaffRequest, ref: str, place: int) -> HttpResponse:
    matter = fetch(request, ref)
    item = get_object_or_404(matter.items, place=place)
    item.matter = matter
    form = ReopenItemForm(request.POST, prefix=f"r{place}")
    if tried(form, lambda: actions.reopen_item(item, by=request.person, **form.cleaned_data)):
        return done(request, matter, _("Taken up again."))
    return show(request, matter, reopen=(place, form))
