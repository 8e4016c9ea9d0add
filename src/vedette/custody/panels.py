"""What this area shows on pages that are not its own."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from vedette.access.permissions import why_not
from vedette.clues.models import Clue
from vedette.custody.queries import file_of


def may_view(request: HttpRequest) -> bool:
    """Does the place in the rail belong to this reader?"""
    person: Any = getattr(request, "person", None)
    return bool(person) and why_not(person, "custody.view") is None


def on_clue(request: HttpRequest, clue: Clue) -> str:
    """The clue's case file, on its own page; or the button to open one."""
    person: Any = getattr(request, "person", None)
    file = file_of(clue)
    may_open = file is None and why_not(person, "custody.keep", clue) is None
    if file is None and not may_open:
        return ""
    count = file.volumes.count() if file else 0
    page = {"file": file, "clue": clue, "count": count, "may_open": may_open}
    return render_to_string("custody/parts/on_clue.html", page, request)
