"""The page of one finding, for both sides."""

from django.http import HttpResponse
from django.shortcuts import render

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.deadlines.queries import clocks_for
from vedette.findings.bar import bar
from vedette.findings.models import Finding
from vedette.findings.queries import checks_of, measures_of, steps_of
from vedette.findings.states import State
from vedette.findings.tones import tone
from vedette.findings.views.acts import acts_for, turn_of
from vedette.journal.actions import bundle
from vedette.journal.queries import standing, timeline
from vedette.web.fetch import fetch_or_404

PARTIES = ("team", "unit", "raised_by", "superseded_by", "merged_into")


@may("findings.view")
def finding_page(request: StaffRequest, ref: str) -> HttpResponse:
    """What is wrong, what is done about it, who must act next, and all that happened."""
    person = request.person
    found = fetch_or_404(Finding, ref, seen_by=person)
    finding = Finding.objects.visible_to(person).select_related(*PARTIES).get(pk=found.pk)
    steps = steps_of(finding)
    may_report = why_not(person, "findings.report_progress", finding) is None
    clocks = clocks_for(finding.subject, person)
    page = {
        "title": finding.title,
        "finding": finding,
        "tone": tone(finding),
        "steps": bar(finding, steps),
        "turn": turn_of(finding),
        "acts": acts_for(finding, person),
        "events": [event for event in timeline(finding.subject) if event.key not in ECHOES],
        "standing": standing(finding),
        "clocks": clocks,
        "turn_due": next((c.said for c in clocks if c.deadline.due == finding.due_on), None),
        "measures": measures_of(finding),
        "evidence": list(finding.evidence.filter(measure=None).select_related("uploaded_by")),
        "causes": list(finding.root_causes.all()),
        "replies": list(finding.replies.select_related("by", "decided_by")),
        "review": getattr(finding, "review", None),
        "checks": checks_of(finding),
        "notes": [step for step in steps if step.note and step.name in NOTED],
        "may_report": may_report and finding.state == State.IN_PROGRESS,
        "may_attach": finding.is_open and why_not(person, "findings.add_evidence", finding) is None,
        "may_name_causes": finding.is_open
        and why_not(person, "findings.set_causes", finding) is None,
        "may_address": why_not(person, "findings.address_cause", finding) is None,
    }
    return render(request, "findings/finding.html", page)


ECHOES = {"deadlines.opened", "deadlines.closed"}
"""Clocks that a step itself starts and stops: left out of the timeline, not of the record."""
NOTED = {"send_plan_back", "reopen", "accept_risk", "supersede", "merge", "withdraw", "edit"}
"""Steps whose reason is shown nowhere else on the page."""


@may("findings.view")
def proof(request: StaffRequest, ref: str) -> HttpResponse:
    """What anyone needs to check this record without us: entries, rows, proofs, verifier."""
    finding = fetch_or_404(Finding, ref, seen_by=request.person)
    sent = HttpResponse(bundle(finding.subject), content_type="application/zip")
    sent["Content-Disposition"] = f'attachment; filename="{finding.ref}-proof.zip"'
    sent["Cache-Control"] = "private, no-store"
    return sent
