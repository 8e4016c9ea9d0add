"""Send a ledger in, or give it up again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.interchange import actions
from vedette.interchange.forms import UploadForm
from vedette.interchange.queries import on_their_way, teams_importing
from vedette.interchange.views.mine import fetch_mine, steps_at, where_next
from vedette.kernel.errors import OversightError


@may("interchange.import")
def upload(request: StaffRequest) -> HttpResponse:
    """Choose the file, and whose ledger it is."""
    teams = list(teams_importing(request.person))
    form = UploadForm(request.POST or None, request.FILES or None, teams=teams)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            got = actions.receive(file, file.name, team=form.team, by=request.person)
        except OversightError as problem:
            form.add_error("file", str(problem))
        else:
            return redirect("interchange:columns", got.token)
    page = {
        "title": _("Import a findings ledger"),
        "form": form,
        "steps": steps_at(0),
        "waiting": [(each, where_next(each)) for each in on_their_way(request.person)],
    }
    return render(request, "interchange/upload.html", page)


@require_POST
@may("interchange.import")
def give_up(request: StaffRequest, token: str) -> HttpResponse:
    """Throw the upload away."""
    got = fetch_mine(request, token)
    actions.give_up(got)
    messages.success(request, _("The file is thrown away. Nothing of it was entered."))
    return redirect("interchange:upload")
