"""How far the work in the background has come; the page asks again by itself."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.interchange.models import UploadState
from vedette.interchange.progress import heard
from vedette.interchange.views.mine import fetch_mine, steps_at, where_next

EVERY = 2
"""Seconds between two looks."""


@may("interchange.import")
def progress(request: StaffRequest, token: str) -> HttpResponse:
    """Wait; go on where it went on."""
    upload = fetch_mine(request, token)
    if upload.run is not None:
        return redirect("interchange:run", upload.run.ref)
    if upload.state not in {UploadState.PLANNING, UploadState.TAKING}:
        return redirect(where_next(upload), token)
    entering = upload.state == UploadState.TAKING
    page = {
        "title": _("Entering the ledger") if entering else _("Looking through the ledger"),
        "upload": upload,
        "entering": entering,
        "progress": heard(upload.progress),
        "steps": steps_at(3 if entering else 2),
    }
    answer = render(request, "interchange/progress.html", page)
    answer["Refresh"] = str(EVERY)
    return answer
