"""What this area shows on pages that are not its own."""

from collections.abc import Collection, Mapping
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from vedette.access.permissions import why_not
from vedette.clues.models import Clue
from vedette.meetings.models import CaseMeeting, Outcome
from vedette.meetings.queries import items_about


def may_view(request: HttpRequest) -> bool:
    """Does the place in the rail belong to this reader?"""
    person: Any = getattr(request, "person", None)
    return bool(person) and why_not(person, "meetings.view") is None


def on_clue(request: HttpRequest, clue: Clue) -> str:
    """In which meetings the clue stood, on its own page, which its circle alone sees."""
    items = items_about(clue)
    if not items:
        return ""
    person: Any = getattr(request, "person", None)
    refs = [item.meeting.ref for item in items]
    seen = CaseMeeting.objects.visible_to(person).filter(ref__in=refs)
    page = {"items": items, "seen": set(seen.values_list("pk", flat=True))}
    return render_to_string("meetings/parts/on_clue.html", page, request)


def names_of_outcomes(outcomes: Collection[str]) -> Mapping[str, str]:
    """The outcomes' names in the reader's language, for the sentences of the record."""
    return {one.value: str(one.label) for one in Outcome if one.value in outcomes}
