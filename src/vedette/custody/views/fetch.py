"""Get a case file or what lies in it for a page; a look at it is a look at its clue."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404

from vedette.access.gate import StaffRequest
from vedette.clues.actions import look_at
from vedette.custody.models import CaseFile, Transfer, Volume
from vedette.web.fetch import fetch_or_404

Found = TypeVar("Found", bound=Model)


def open_case_file(request: StaffRequest, ref: str, what: str = "case file") -> CaseFile:
    """The file, if this very person is named on its clue; the look is an entry."""
    file = fetch_or_404(CaseFile, ref, seen_by=request.person)
    look_at(file.clue, by=request.person, what=what)
    return file


def open_transfer(request: StaffRequest, ref: str, transfer: str) -> Transfer:
    file = open_case_file(request, ref, "transfer")
    parties = ("sender", "sender_unit", "receiver", "receiver_unit", "handed_over_by", "clue")
    rows = Transfer.objects.visible_to(request.person).filter(file=file, ref=transfer)
    return _first(rows.select_related(*parties))


def open_volume(request: StaffRequest, ref: str, number: int) -> Volume:
    file = open_case_file(request, ref, "volume")
    rows = Volume.objects.visible_to(request.person).filter(file=file, number=number)
    return _first(rows.select_related("file", "clue"))


def _first(rows: "QuerySet[Found]") -> Found:
    found = rows.first()
    if found is None:
        raise Http404
    return found
