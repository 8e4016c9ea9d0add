"""In which tone a state is shown: who has to act, and whether it is late."""

from vedette.clues.models import Clue
from vedette.clues.states import DONE, State

AWAITS_APPROVAL = frozenset({State.PROPOSED, State.SUBMITTED})
"""A leader's turn."""


def tone(clue: Clue) -> str:
    """A tone of `{% tag %}`: late, soon (waits for an approval), going, done, or plain."""
    if clue.is_overdue:
        return "late"
    if clue.state in DONE:
        return "done"
    if clue.state in AWAITS_APPROVAL:
        return "soon"
    return "going" if clue.is_open else ""
