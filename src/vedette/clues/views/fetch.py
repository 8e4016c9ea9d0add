"""Get a clue for a page, and put on the record that it was looked at."""

from vedette.access.gate import StaffRequest
from vedette.clues.actions import look_at
from vedette.clues.models import Clue
from vedette.web.fetch import fetch_or_404


def open_clue(request: StaffRequest, ref: str, what: str = "page") -> Clue:
    """The clue, if this very person is named on it; the look is an entry. 404 for all others."""
    clue = fetch_or_404(Clue, ref, seen_by=request.person)
    look_at(clue, by=request.person, what=what)
    return clue
