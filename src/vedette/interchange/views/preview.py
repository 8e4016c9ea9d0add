"""What would become of each row; nothing is entered yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.findings.models import Finding
from vedette.findings.states import State
from vedette.interchange import actions
from vedette.interchange.forms import UnitNamesForm
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import Upload, UploadState
from vedette.interchange.plan.store import Planned, Store, Verdict
from vedette.interchange.plan.units import UnitFinder
from vedette.interchange.telling import place
from vedette.interchange.views.mine import fetch_mine, steps_at, where_next
from vedette.organisation.models import Person, Unit

PER_PAGE = 50
NAMES = 20
"""Unknown names that are asked about at once."""


@dataclass(frozen=True)
class Tab:
    """One verdict, and how many rows have it."""

    verdict: Verdict
    label: str
    count: int
    tone: str


def tabs(counts: dict[Verdict, int]) -> list[Tab]:
    """The verdicts, each with its word and tone."""
    return [
        Tab(Verdict.NEW, _("to be entered"), counts[Verdict.NEW], "going"),
        Tab(Verdict.REFUSED, pgettext("imported rows", "refused"), counts[Verdict.REFUSED], "late"),
        Tab(Verdict.DIFFERS, _("here, but different"), counts[Verdict.DIFFERS], "soon"),
        Tab(Verdict.HERE, _("already here"), counts[Verdict.HERE], ""),
    ]


@may("interchange.import")
def preview(request: StaffRequest, token: str) -> HttpResponse:
    """The rows by what would become of them, with their reasons."""
    upload = fetch_mine(request, token)
    if upload.state != UploadState.PLANNED:
        return redirect(where_next(upload), token)
    with Store(upload.plan) as store:
        counts = store.counts()
        chosen = _chosen(request, counts)
        mapping = Mapping.from_data(store.fact("mapping"))
        after = int(after) if (after := request.GET.get("after", "")).isdecimal() else 0
        rows = list(store.rows(chosen, after=after, limit=PER_PAGE + 1))
        page = {
            "title": _("Preview"),
            "upload": upload,
            "counts": {verdict.value: number for verdict, number in counts.items()},
            "tabs": tabs(counts),
            "chosen": chosen,
            "rows": list(_shown(rows[:PER_PAGE], mapping, request.person)),
            "after": after,
            "next": rows[PER_PAGE - 1].line if len(rows) > PER_PAGE else None,
            "passed_over": store.fact("passed_over"),
            "passed_over_count": store.fact("passed_over_count"),
            "names": _names_form(upload, store),
            "steps": steps_at(2),
        }
    return render(request, "interchange/preview.html", page)


def _chosen(request: StaffRequest, counts: dict[Verdict, int]) -> Verdict:
    asked = request.GET.get("show", "")
    if asked in set(Verdict):
        return Verdict(asked)
    return next((verdict for verdict in Verdict if counts[verdict]), Verdict.NEW)


def _shown(rows: list[Planned], mapping: Mapping, person: Person) -> Iterator[dict[str, Any]]:
    units = Unit.objects.in_bulk({row.draft["unit"] for row in rows if row.draft})
    seen = Finding.objects.visible_to(person)
    known = seen.in_bulk([row.finding for row in rows if row.finding])
    for row in rows:
        draft = row.draft
        yield {
            "row": row,
            "unit": units.get(draft["unit"]) if draft else None,
            "state": State(draft["state"]).label if draft else "",
            "due": _day(draft.get("due_on")),
            "raised": _day(draft.get("raised_on")),
            "signed_off": _day(draft.get("signed_off_on")),
            "owners": "、".join(
                dict.fromkeys(m["owner_name"] for m in draft.get("measures", []) if m["owner_name"])
            ),
            "finding": known.get(row.finding) if row.finding else None,
            "problems": [(place(p.column, mapping), p.reason) for p in row.problems],
        }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _names_form(upload: Upload, store: Store, data: Any = None) -> UnitNamesForm | None:
    """Asks which units unknown names mean; None if every name is known."""
    names = store.unknown_names(NAMES)
    if not names:
        return None
    return UnitNamesForm(data, names=names, finder=UnitFinder(upload.team))


@require_POST
@may("interchange.import")
def units(request: StaffRequest, token: str) -> HttpResponse:
    """Take what was said of unknown names, and look through the ledger again."""
    upload = fetch_mine(request, token)
    if upload.state == UploadState.PLANNED:
        with Store(upload.plan) as store:
            form = _names_form(upload, store, request.POST)
        if form is not None and form.is_valid() and form.chosen():
            actions.name_units(upload, form.chosen())
    return redirect(where_next(upload), token)


@require_POST
@may("interchange.import")
def take(request: StaffRequest, token: str) -> HttpResponse:
    """Enter what is new."""
    upload = fetch_mine(request, token)
    if upload.state == UploadState.PLANNED:
        actions.carry_out(upload)
    if upload.run is not None:
        return redirect("interchange:run", upload.run.ref)
    return redirect(where_next(upload), token)
