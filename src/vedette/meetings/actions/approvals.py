"""A meeting's decision is the approval itself: how it reaches the clue."""

from vedette.clues.actions import approve_disposition, refuse_disposition
from vedette.clues.models import Clue
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


def approve(clue: Clue, *, by: Person, opinion: str, meeting: str) -> list[Row]:
    """Approve the disposition as it was submitted; return the rows still to be vouched for.

    `meeting` is the subject of the meeting.
    """
    approve_disposition(clue, by=by, opinion=opinion, meeting=meeting)
    return []


def refuse(clue: Clue, *, by: Person, opinion: str, meeting: str) -> list[Row]:
    """Refuse it: the clue goes back to those who handle it."""
    refuse_disposition(clue, by=by, reason=opinion, meeting=meeting)
    return []
