"""The rule packs, as they are."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.deadlines import rulebook
from vedette.deadlines.explain import period
from vedette.deadlines.rules import MEANINGS


@may("deadlines.rules")
def rules(request: StaffRequest) -> HttpResponse:
    packs = [
        (pack, [(rule, period(rule)) for rule in pack.rows]) for pack in rulebook.packs().values()
    ]
    page = {"title": _("Rule packs"), "packs": packs, "meanings": MEANINGS.items()}
    return render(request, "deadlines/rules.html", page)
