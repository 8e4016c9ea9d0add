"""What this area shows on pages that are not its own."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from vedette.access.permissions import why_not
from vedette.cooperation.queries import about


def may_view(request: HttpRequest) -> bool:
    """Does the place in the rail belong to this reader?"""
    person: Any = getattr(request, "person", None)
    return bool(person) and why_not(person, "cooperation.view") is None


def beside(request: HttpRequest, row: Any) -> str:
    """On the page of a finding, an activity, a clue: what was done together about it."""
    person: Any = getattr(request, "person", None)
    if person is None or why_not(person, "cooperation.view_all") is not None:
        return ""
    matters = list(about(row.subject, person))
    may_record = why_not(person, "cooperation.record") is None
    if not matters and not may_record:
        return ""
    page = {"matters": matters, "may_record": may_record, "subject": row.subject}
    return render_to_string("cooperation/beside.html", page, request)
