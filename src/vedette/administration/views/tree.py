"""The tree of units, today or on any past day."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.administration import queries
from vedette.kernel import clock
from vedette.web.forms import DateField, Form


class TreeForm(Form):
    q = forms.CharField(label=gettext_lazy("Name"), required=False, max_length=60)
    on = DateField(label=gettext_lazy("As on"), required=False)


@may("organisation.manage")
def unit_tree(request: StaffRequest) -> HttpResponse:
    form = TreeForm(request.GET or None, initial={"on": clock.today()})
    asked: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    day: date = asked.get("on") or clock.today()
    branches = queries.tree(day, asked.get("q", ""))
    page = {
        "title": _("Units"),
        "form": form,
        "day": day,
        "is_past": day != clock.today(),
        "branches": branches,
        "number": queries.count(branches),
        "idle": queries.idle_teams(clock.today()),
    }
    return render(request, "administration/units/tree.html", page)
