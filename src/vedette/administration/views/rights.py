"""May this person do that here, and why not: leads ask of their people, administrators of all."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import find, why_not
from vedette.access.queries import Over, explain, find_record, under
from vedette.administration.forms.roles import RightForm
from vedette.kernel import clock


@may("access.explain")
def explain_right(request: StaffRequest) -> HttpResponse:
    form = RightForm(request.GET or None, people=under(request.person, clock.today()))
    page: dict[str, Any] = {
        "title": _("Who may do what"),
        "form": form,
        "is_admin": why_not(request.person, "organisation.manage") is None,
    }
    if form.is_valid():
        person, right = form.cleaned_data["person"], form.cleaned_data["right"]
        unit, number = form.cleaned_data["unit"], form.cleaned_data["record"].strip()
        row: Any = None
        if number:
            row = find_record(number, right, asked_by=request.person)
            if row is None:
                form.add_error("record", _("Such a right is not about a record of this number."))
        elif unit:
            row = Over(unit, find(right).sides)
        if not form.errors:
            page |= {
                "person": person,
                "where": number or unit,
                "found": explain(person, right, row),
            }
    return render(request, "administration/rights.html", page)
