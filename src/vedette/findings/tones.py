"""In which tone a state is shown: who has to act, and whether it is late."""

from vedette.findings.models import Finding
from vedette.findings.states import CLEARED, State

AWAITS_TEAM = frozenset(
    {State.RAISED, State.DISPUTED, State.UNDER_REVIEW, State.PLANNED}
    | {State.SUBMITTED, State.VERIFIED}
)


def tone(finding: Finding) -> str:
    """A tone of `{% tag %}`: late, soon (the oversight side must act), going, done, or plain."""
    if finding.is_overdue:
        return "late"
    if finding.state in CLEARED:
        return "done"
    if finding.state in AWAITS_TEAM:
        return "soon"
    return "going" if finding.is_open else ""
