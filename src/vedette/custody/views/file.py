"""The page of a case file, of a volume, of a transfer with its note."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import require, why_not
from vedette.clues.actions import look_at
from vedette.clues.models import Clue
from vedette.custody import actions
from vedette.custody.models import Transfer
from vedette.custody.queries import held_by, holder
from vedette.custody.states import State
from vedette.custody.views.acting import answer
from vedette.custody.views.fetch import open_case_file, open_transfer, open_volume
from vedette.custody.views.verbs import CONTENT, OF_TRANSFER
from vedette.kernel.errors import Denial, type_text
from vedette.web.fetch import fetch_or_404

TONES = {State.SEALED: "", State.HANDED_OVER: "soon", State.RECEIVED: "done"}


@dataclass(frozen=True)
class Act:
    """One button."""

    label: type_text
    url: str
    kind: str = ""
    denial: Denial | None = None


@may("custody.keep")
def open_page(request: StaffRequest, clue: str) -> HttpResponse:
    """Open the file of a clue, asked once."""
    found = fetch_or_404(Clue, clue, seen_by=request.person)
    look_at(found, by=request.person, what="case file")
    if request.method == "POST":
        require(request.person, "custody.keep", found)
        file = actions.open_file(found, by=request.person)
        messages.success(request, _("The case file is open. Enter its volumes."))
        return redirect(file)
    page = {
        "title": _("Open the case file"),
        "consequence": _("It gets a number of the year. Whoever knows of the clue sees it."),
        "submit": _("Open the case file"),
        "denial": why_not(request.person, "custody.keep", found),
        "clue": found,
        "back": found.get_absolute_url(),
    }
    return render(request, "custody/open.html", page)


@may("custody.view")
def file_page(request: StaffRequest, ref: str) -> HttpResponse:
    """Volumes with their holders, and every transfer."""
    file = open_case_file(request, ref)
    volumes = file.volumes.prefetch_related("contents", "holdings__person", "holdings__unit")
    person = request.person
    page = {
        "title": _("Case file %(ref)s") % {"ref": file.ref},
        "file": file,
        "volumes": list(volumes),
        "transfers": file.transfers.select_related("sender", "receiver"),
        "tones": TONES,
        "may_keep": why_not(person, "custody.keep", file.clue) is None,
        "may_send": held_by(person, file).exists(),
    }
    return render(request, "custody/file.html", page)


@may("custody.view")
def volume_page(request: StaffRequest, ref: str, number: int) -> HttpResponse:
    """A volume: contents, chain of custody, and for its holder a line more."""
    volume = open_volume(request, ref, number)
    mine = holder(volume).person_id == request.person.pk and not volume.under_way
    back = f"{volume.file.get_absolute_url()}volumes/{volume.number}/"
    context: dict[str, Any] = {
        "volume": volume,
        "contents": volume.contents.all(),
        "chain": volume.holdings.select_related("person", "unit").order_by("pk"),
        "mine": mine,
        "back": back,
    }
    return answer(request, CONTENT, volume, "custody/volume.html", **context)


@may("custody.view")
def download(request: StaffRequest, ref: str, number: int, sha256: str) -> FileResponse:
    """A scan, for those who know of the clue; the look is an entry."""
    volume = open_volume(request, ref, number)
    line = volume.contents.filter(sha256=sha256).first() if sha256 else None
    if line is None or not default_storage.exists(line.path):
        raise Http404
    sent = FileResponse(default_storage.open(line.path), as_attachment=True, filename=line.name)
    sent["Content-Type"] = "application/octet-stream"
    sent["Cache-Control"] = "private, no-store"
    return sent


@may("custody.view")
def transfer_page(request: StaffRequest, ref: str, transfer: str) -> HttpResponse:
    """The packing list, who signed what, and what can be done."""
    found = open_transfer(request, ref, transfer)
    return render(request, "custody/transfer.html", _page(request, found))


@may("custody.view")
def note(request: StaffRequest, ref: str, transfer: str) -> HttpResponse:
    """The transfer note on paper: packing list and both signatures."""
    found = open_transfer(request, ref, transfer)
    return render(request, "custody/note.html", _page(request, found))


def _page(request: StaffRequest, transfer: Transfer) -> dict[str, Any]:
    lines = list(transfer.lines.select_related("volume", "received_by"))
    return {
        "title": f"{transfer.get_kind_display()} {transfer.ref}",
        "transfer": transfer,
        "file": transfer.file,
        "lines": lines,
        "pages": sum(line.pages for line in lines),
        "tone": TONES.get(State(transfer.state), ""),
        "acts": list(_acts(request, transfer, any(line.is_missing for line in lines))),
    }


def _acts(request: StaffRequest, transfer: Transfer, lost: bool) -> Any:
    """What this reader may do now; what is another's turn is not shown."""
    for verb in OF_TRANSFER:
        if verb.name in {"receive", "missing"} and transfer.state != State.HANDED_OVER:
            continue
        if verb.name == "take-back" and not (lost and transfer.sender_id == request.person.pk):
            continue
        if verb.denial(transfer, request.person) is None:
            kind = "quiet" if verb.name in {"missing", "withdraw", "take-back"} else ""
            yield Act(verb.title, f"{transfer.get_absolute_url()}{verb.name}/", kind)
