"""What was proposed, done and decided about a clue, on its page."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from vedette.clues.models import Clue
from vedette.clues.queries.disposing import (
    in_force,
    proved_untrue,
    report_of,
    to_be_cleared,
    unsigned_officers,
)
from vedette.clues.states import State
from vedette.clues.views.disposing import PARTS
from vedette.organisation.models import Person

BEFORE = {State.REGISTERED, State.PROPOSED, State.DISTRIBUTED, State.RETURNED, State.PASSED_UP}
PEOPLE = ("proposed_by", "decided_by", "asked")


def handling(request: HttpRequest, clue: Clue) -> str:
    """The sheets of a clue that is past its receipt; nothing before."""
    if clue.state in BEFORE and not clue.dispositions.exists():
        return ""
    person: Person = request.person  # type: ignore[attr-defined]
    work = in_force(clue)
    report = report_of(work)
    about: dict[str, Any] = {
        "clue": clue,
        "acts": [
            (verb.title, reverse(f"clues:{verb.name}", args=[clue.ref]))
            for verb in PARTS
            if verb.offered(clue) and verb.denial(clue, person) is None
        ],
        "dispositions": clue.dispositions.select_related(*PEOPLE).order_by("-id"),
        "officers": work.officers.select_related("person") if work else (),
        "inquiries": clue.inquiries.select_related("concerned"),
        "report": report,
        "signatures": report.signatures.select_related("person") if report else (),
        "unsigned": unsigned_officers(report) if report else (),
        "statements": clue.statements.select_related("concerned"),
        "outcomes": clue.outcomes.select_related("concerned").order_by("ended_on", "id"),
        "cases": clue.cases.all(),
        "appeals": clue.appeals.select_related("concerned"),
        "untrue": proved_untrue(clue),
        "to_clear": to_be_cleared(clue),
        "clarifications": clue.clarifications.select_related("concerned"),
        "findings": clue.report_findings.all(),
        "checks": clue.spot_checks.select_related("draw", "office"),
    }
    return render_to_string("clues/parts/handling.html", about, request=request)
