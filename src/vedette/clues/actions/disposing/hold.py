"""What comes after a hold."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.clues.actions import steps
from vedette.clues.checks import filled
from vedette.clues.models import Clue
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def take_up(clue: Clue, *, by: Person, reason: str) -> None:
    """Take a held clue up again: the review came, or something new did. Its month starts anew.

    To hold it further, propose that: `submit_disposition` from the hold itself.
    """
    require(by, "clues.take_up", clue)
    reason = filled("reason", reason)
    step = steps.take(clue, "take_up", by=by, note=reason, way="")
    record("clues.taken_up", clue, by=by, rows=[step])
