"""The page of one clue, for its circle."""

from django.http import HttpResponse
from django.shortcuts import render

from vedette.access.gate import StaffRequest, may
from vedette.clues.models import Clue, Intervention
from vedette.clues.queries import LOOKS, circle_of, looks_at, route_of
from vedette.clues.tones import tone
from vedette.clues.views.acts import acts_for, circle_acts
from vedette.clues.views.fetch import open_clue
from vedette.deadlines.queries import clocks_for
from vedette.journal.actions import bundle
from vedette.journal.queries import standing, timeline

PARTIES = ("team", "unit", "handler", "keeper", "registered_by")
ECHOES = {"deadlines.opened", "deadlines.closed", *LOOKS}
"""Left out of the timeline, not of the record: clocks of a step, and looks, which stand apart."""


@may("clues.view")
def clue_page(request: StaffRequest, ref: str) -> HttpResponse:
    """What is said of whom, who handles it, who knows of it, who looked, and all that happened."""
    person = request.person
    found = open_clue(request, ref)
    clue = Clue.objects.visible_to(person).select_related(*PARTIES).get(pk=found.pk)
    members = circle_of(clue)
    page = {
        "title": clue.title or clue.ref,
        "clue": clue,
        "tone": tone(clue),
        "concerned": list(clue.concerned.select_related("unit")),
        "acts": acts_for(clue, person),
        "circle_acts": circle_acts(clue, person),
        "named": [member for member in members if member.is_named],
        "unnamed": [member for member in members if not member.is_named],
        "looks": looks_at(clue),
        "route": route_of(clue) if clue.is_open else None,
        "interventions": Intervention.objects.visible_to(person).filter(clue=clue),
        "notes": [step for step in clue.steps.select_related("by") if step.note],
        "clocks": clocks_for(clue.subject, person),
        "events": timeline(clue.subject, without=ECHOES),
        "standing": standing(clue),
    }
    return render(request, "clues/clue.html", page)


@may("clues.view")
def proof(request: StaffRequest, ref: str) -> HttpResponse:
    """What its circle needs to check this record without us: entries, rows, proofs, verifier."""
    clue = open_clue(request, ref, "proof")
    sent = HttpResponse(bundle(clue.subject), content_type="application/zip")
    sent["Content-Disposition"] = f'attachment; filename="{clue.ref}-proof.zip"'
    sent["Cache-Control"] = "private, no-store"
    return sent
