"""What the columns mean."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.interchange import actions
from vedette.interchange.forms import MappingForm, SheetForm
from vedette.interchange.models import UploadState
from vedette.interchange.plan.begin import begin
from vedette.interchange.plan.units import UnitFinder
from vedette.interchange.reading import open_book
from vedette.interchange.views.mine import fetch_mine, steps_at, where_next
from vedette.kernel.errors import OversightError


@may("interchange.import")
def columns(request: StaffRequest, token: str) -> HttpResponse:
    """Name the columns, then have the ledger looked through."""
    upload = fetch_mine(request, token)
    if upload.state in {UploadState.TAKING, UploadState.TAKEN}:
        return redirect("interchange:progress", token)
    mapping = upload.columns
    with open_book(upload.file, name=upload.file_name) as book:
        start = begin(book, upload.team, sheet=mapping.sheet)
        form = MappingForm(
            request.POST or None,
            start=start,
            mapping=mapping,
            units=UnitFinder(upload.team).units,
        )
        if form.is_valid():
            try:
                actions.set_mapping(upload, form.chosen())
            except OversightError as problem:
                form.refuse(problem)
            else:
                return redirect(where_next(upload), token)
        page = {
            "title": _("What the columns mean"),
            "upload": upload,
            "start": start,
            "form": form,
            "columns": list(form.columns()),
            "sheets": SheetForm(
                initial={"sheet": mapping.sheet}, sheets=[sheet.name for sheet in book.sheets]
            ),
            "steps": steps_at(1),
        }
    return render(request, "interchange/columns.html", page)


@require_POST
@may("interchange.import")
def sheet(request: StaffRequest, token: str) -> HttpResponse:
    """Take another sheet of the workbook."""
    upload = fetch_mine(request, token)
    with open_book(upload.file, name=upload.file_name) as book:
        form = SheetForm(request.POST, sheets=[sheet.name for sheet in book.sheets])
        if form.is_valid():
            start = begin(book, upload.team, sheet=form.cleaned_data["sheet"])
            actions.choose_sheet(upload, start.mapping)
    return redirect("interchange:columns", token)
