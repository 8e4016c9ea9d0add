"""Evidence: download, and a better file in its place."""

from typing import Any

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from vedette.access.gate import StaffRequest, may
from vedette.findings import actions
from vedette.findings.forms import EvidenceForm
from vedette.findings.models import Evidence, Finding
from vedette.findings.views.acting import Verb, answer
from vedette.organisation.models import Person
from vedette.web.fetch import fetch_or_404


def _piece(request: StaffRequest, ref: str, number: int) -> Evidence:
    finding = fetch_or_404(Finding, ref, seen_by=request.person)
    piece = finding.evidence.filter(pk=number).first()
    if piece is None:
        raise Http404
    return piece


@may("findings.view")
def download(request: StaffRequest, ref: str, number: int) -> HttpResponseBase:
    """The file as it was handed in: always to be saved, never opened on our address."""
    piece = _piece(request, ref, number)
    if not default_storage.exists(piece.path):
        raise Http404
    sent = FileResponse(
        default_storage.open(piece.path),
        as_attachment=True,
        filename=piece.name,
        content_type="application/octet-stream",
    )
    sent["X-Content-Type-Options"] = "nosniff"
    sent["Content-Security-Policy"] = "default-src 'none'; sandbox"
    sent["Cache-Control"] = "private, no-store"
    return sent


@may("findings.add_evidence")
def revise(request: StaffRequest, ref: str, number: int) -> HttpResponse:
    """A better file beside an earlier one."""
    piece = _piece(request, ref, number)

    def act(finding: Finding, *, by: Person, **values: Any) -> Evidence:
        piece.finding = finding
        return actions.revise_evidence(piece, by=by, **values)

    verb = Verb(
        "revise",
        EvidenceForm,
        act,
        _("Attach a better file"),
        _("The file is attached; the earlier one stays beside it."),
        "findings.add_evidence",
    )
    form = EvidenceForm(
        request.POST or None, request.FILES or None, finding=piece.finding, person=request.person
    )
    del form.fields["measure"]
    return answer(request, piece.finding, verb, form)
