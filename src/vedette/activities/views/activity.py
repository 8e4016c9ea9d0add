"""An activity's own page."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not, why_not_step
from vedette.activities.forms import (
    AdoptionForm,
    AdviceForm,
    AttachForm,
    ChecklistForm,
    LinkForm,
)
from vedette.activities.models import Activity, Adoption, AspectKind, Kind
from vedette.activities.states import ACTIVITY, State
from vedette.activities.views.words import ADOPTION_TONES, state_tag
from vedette.journal.queries import standing, timeline
from vedette.kernel import records
from vedette.web.fetch import fetch_or_404


@may("activities.view")
def activity(request: StaffRequest, ref: str) -> HttpResponse:
    """What was done, and what came of it."""
    return show(request, fetch_or_404(Activity, ref, seen_by=request.person))


def show(request: StaffRequest, activity: Activity, **bound: Any) -> HttpResponse:
    """The page; `bound` holds the one form that couldn't be taken, with what was typed."""
    person = request.person
    shape = Kind(activity.kind).shape
    is_void = activity.state == State.VOID
    records_here = not is_void and why_not(person, "activities.record", activity) is None
    inside = why_not(person, "activities.view_all", activity) is None
    page = {
        "title": activity.heading,
        "activity": activity,
        "state": state_tag(activity),
        "aspects": aspects_of(activity),
        "checklist": activity.checklist.all() if "checklist" in shape.asks else (),
        "advice": _advice(activity, bound) if "advice" in shape.asks else (),
        "attachments": activity.attachments.all(),
        "asks": shape.asks,
        "links": _links(request, activity),
        "events": timeline(activity.subject) if inside else (),
        "standing": standing(activity) if inside else None,
        "records_here": records_here,
        "inside": inside,
        "steps": {
            "carry_out": why_not_step(ACTIVITY, activity, "carry_out", person),
            "correct": why_not(person, "activities.correct", activity),
            "void": why_not_step(ACTIVITY, activity, "void", person),
        },
        "checklist_form": ChecklistForm(activity=activity),
        "advice_form": AdviceForm(),
        "attach_form": AttachForm(),
        "link_form": LinkForm(),
        **{name: form for name, form in bound.items() if name != "adoption"},
    }
    return render(request, "activities/activity.html", page)


def aspects_of(activity: Activity) -> list[tuple[Any, list[str]]]:
    """Each kind of aspect that it has, with its values in words."""
    grouped: dict[str, list[str]] = {}
    for aspect in activity.aspects.all():
        grouped.setdefault(aspect.kind, []).append(str(aspect))
    return [(AspectKind(kind).label, values) for kind, values in grouped.items()]


def _advice(activity: Activity, bound: dict[str, Any]) -> list[tuple[Any, str, AdoptionForm]]:
    """Each piece of advice with its tone and its small form; a refused one keeps what was typed."""
    place, refused = bound.get("adoption", (None, None))
    shown = []
    for piece in activity.advice.all():
        fresh = AdoptionForm(prefix=f"a{piece.place}", initial={"adoption": piece.adoption})
        form = refused if piece.place == place else fresh
        shown.append((piece, ADOPTION_TONES[Adoption(piece.adoption)], form))
    return shown


def _links(request: StaffRequest, activity: Activity) -> list[dict[str, Any]]:
    """The linked records; one outside the reader's scope stays unnamed."""
    targets = [each.target for each in activity.links.all()]
    known = records.describe_all(targets, request.person)
    return [
        {"known": known.get(target), "label": records.label(target), "target": target}
        for target in targets
    ]
