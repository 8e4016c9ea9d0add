"""A joint matter's own page."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not, why_not_step
from vedette.cooperation.forms import (
    AnswerForm,
    AttachForm,
    ItemForm,
    LinkForm,
    ReopenItemForm,
    SettleForm,
)
from vedette.cooperation.models import FeatureKind, Item, ItemState, Kind, Matter, Party
from vedette.cooperation.rhythm import gaps, rhythm_of
from vedette.cooperation.states import MATTER, State
from vedette.cooperation.views.words import item_tag, receipt_tag, rhythm_tag, state_tag
from vedette.journal.queries import standing, timeline
from vedette.kernel import clock, records
from vedette.web.fetch import fetch_or_404


@may("cooperation.view")
def matter(request: StaffRequest, ref: str) -> HttpResponse:
    """What was done together, and what came of it."""
    return show(request, fetch_or_404(Matter, ref, seen_by=request.person))


def show(request: StaffRequest, matter: Matter, **bound: Any) -> HttpResponse:
    """The page; `bound` holds the one form that couldn't be taken, with what was typed."""
    person = request.person
    is_void = matter.state == State.VOID
    inside = why_not(person, "cooperation.view_all", matter) is None
    records_here = not is_void and why_not(person, "cooperation.record", matter) is None
    is_open = matter.state == State.OPEN
    held = Matter.objects.visible_to(person).filter(under=matter).standing()
    page = {
        "title": matter.heading,
        "matter": matter,
        "kind": Kind(matter.kind),
        "shape": matter.shape,
        "state": state_tag(matter),
        "features": features_of(matter),
        "parties": _parties(request, matter, bound),
        "items": _items(request, matter, bound) if matter.shape.items else (),
        "rhythm": _rhythm(matter, person) if matter.months else None,
        "held": held[:12] if matter.kind == Kind.MECHANISM else (),
        "held_count": held.count() if matter.kind == Kind.MECHANISM else 0,
        "attachments": matter.attachments.all(),
        "links": _links(request, matter) if inside else (),
        "events": timeline(matter.subject) if inside else (),
        "standing": standing(matter) if inside else None,
        "inside": inside,
        "records_here": records_here,
        "adds_items": records_here and is_open and bool(matter.shape.items),
        "sends": records_here and matter.shape.sends and matter.sent_at is None,
        "steps": {
            "send": why_not(person, "cooperation.send", matter),
            "close": why_not_step(MATTER, matter, "close", person),
            "reopen": why_not_step(MATTER, matter, "reopen", person),
            "correct": why_not(person, "cooperation.correct", matter),
            "void": why_not_step(MATTER, matter, "void", person),
        },
        "item_form": ItemForm(matter=matter),
        "attach_form": AttachForm(),
        "link_form": LinkForm(),
        **{name: form for name, form in bound.items() if name.endswith("_form")},
    }
    return render(request, "cooperation/matter.html", page)


def features_of(matter: Matter) -> list[tuple[Any, list[str]]]:
    """Ways and measures in words, each under its label."""
    grouped: dict[str, list[str]] = {}
    for feature in matter.features.all():
        grouped.setdefault(feature.kind, []).append(str(feature))
    return [(capfirst(FeatureKind(kind).label), values) for kind, values in grouped.items()]


def _rhythm(matter: Matter, person: Any) -> dict[str, Any]:
    """How often it was held, whether in time, and when it is next due."""
    row = Matter.objects.visible_to(person).filter(pk=matter.pk).with_last_held().get()
    rhythm = rhythm_of(row)
    held = matter.held.standing().values_list("on", flat=True)
    until = matter.closed_on or clock.today()
    assert rhythm is not None  # noqa: S101 - it has months
    return {
        "is": rhythm,
        "tag": rhythm_tag(rhythm),
        "missed": gaps(matter.on, rhythm.months, held, until),
    }


def _parties(request: StaffRequest, matter: Matter, bound: dict[str, Any]) -> list[dict[str, Any]]:
    """Each party with its receipt, and what this reader may do for it."""
    place, refused = bound.get("answer", (None, None))
    answers = matter.shape.answers
    shown = []
    for party in matter.parties.select_related("unit", "received_by"):
        mine = _may_sign(request, party, matter)
        shown.append(
            {
                "party": party,
                "tag": receipt_tag(party, answers=answers) if matter.sent_at else "",
                "signs": mine and party.received_at is None,
                "answers": mine and answers and matter.state == State.OPEN,
                "form": refused if place == party.pk else AnswerForm(prefix=f"p{party.pk}"),
            }
        )
    return shown


def _may_sign(request: StaffRequest, party: Party, matter: Matter) -> bool:
    if matter.sent_at is None or matter.state == State.VOID:
        return False
    party.matter = matter
    return why_not(request.person, "cooperation.receive", party) is None


def _items(request: StaffRequest, matter: Matter, bound: dict[str, Any]) -> list[dict[str, Any]]:
    """Each item with what this reader may do about it; a refused form keeps what was typed."""
    place, refused = bound.get("settle", (None, None))
    again, unopened = bound.get("reopen", (None, None))
    tasks = matter.shape.items == "tasks"
    return [
        {
            "item": item,
            "tag": item_tag(item) if tasks else "",
            "settles": tasks and _may_settle(request, item, matter),
            "reopens": item.state != ItemState.OPEN and _may_reopen(request, matter),
            "form": refused if place == item.place else SettleForm(prefix=f"i{item.place}"),
            "reopen_form": unopened
            if again == item.place
            else ReopenItemForm(prefix=f"r{item.place}"),
        }
        for item in matter.items.select_related("owner")
    ]


def _may_settle(request: StaffRequest, item: Item, matter: Matter) -> bool:
    if item.state != ItemState.OPEN or matter.state == State.VOID:
        return False
    item.matter = matter
    return why_not(request.person, "cooperation.report_item", item) is None


def _may_reopen(request: StaffRequest, matter: Matter) -> bool:
    is_open = matter.state == State.OPEN
    return is_open and why_not(request.person, "cooperation.record", matter) is None


def _links(request: StaffRequest, matter: Matter) -> list[dict[str, Any]]:
    """The linked records that this reader may see; of another, not even the kind is told."""
    targets = [each.target for each in matter.links.all()]
    known = records.describe_all(targets, request.person)
    return [
        {"known": known[target], "label": records.label(target)}
        for target in targets
        if target in known
    ]
