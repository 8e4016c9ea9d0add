"""One import: which file, how it was read, what became of its rows."""

from io import BytesIO
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import ImportRun
from vedette.interchange.reading import column_letters
from vedette.interchange.refused import write_refused_of
from vedette.interchange.telling import place
from vedette.journal.queries import timeline
from vedette.web.fetch import fetch_or_404

PER_PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@may("interchange.view")
def run(request: StaffRequest, ref: str) -> HttpResponse:
    """The import, with its refused rows."""
    found = fetch_or_404(ImportRun, ref, seen_by=request.person)
    mapping = Mapping.from_data(found.mapping)
    after = int(after) if (after := request.GET.get("after", "")).isdecimal() else 0
    refused = list(found.refused_rows.filter(line__gt=after).order_by("line")[: PER_PAGE + 1])
    page: dict[str, Any] = {
        "title": found.file_name,
        "run": found,
        "refused": [
            {"row": row, "problems": [(place(p.column, mapping), p.reason) for p in row.reasons]}
            for row in refused[:PER_PAGE]
        ],
        "after": after,
        "next": refused[PER_PAGE - 1].line if len(refused) > PER_PAGE else None,
        "columns": [
            (column_letters(index), mapping.heading(index), known.label)
            for index, known in mapping.columns.items()
        ],
        "sheet": mapping.sheet,
        "may_import": why_not(request.person, "interchange.import", found) is None,
        "events": timeline(found.subject),
    }
    return render(request, "interchange/run.html", page)


@may("interchange.view")
def refused_workbook(request: StaffRequest, ref: str) -> HttpResponse:
    """The refused rows in the ledger's own layout, to be corrected and loaded again."""
    found = fetch_or_404(ImportRun, ref, seen_by=request.person)
    made = BytesIO()
    write_refused_of(found, made)
    answer = HttpResponse(made.getvalue(), content_type=XLSX)
    name = _("refused-%(ref)s.xlsx") % {"ref": found.ref}
    answer["Content-Disposition"] = content_disposition_header(True, name)
    return answer
