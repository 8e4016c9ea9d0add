"""How the record stands: its size, what was signed, who holds a copy, what verification found."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from vedette.access.gate import StaffRequest, may
from vedette.journal.queries import log_state


@require_GET
@may("desk.record")
def record(request: StaffRequest) -> HttpResponse:
    page = {"title": _("Record"), "log": log_state()}
    return render(request, "desk/record.html", page)
