"""A case, its review, appeals, clearing a name, spot-checks."""

from tests.access_matrix.clues import HANDLERS, LOGIN, about, circle, gate
from tests.access_matrix.kit import DENIED, DONE, OK, Row, expect
from vedette.clues.tests import stage_disposing as act


def stage(cast):
    return {
        "reviewed_clue": act.under_review(cast),
        "appealed_clue": act.appealed(cast),
        "closed_clue": act.drawn(cast),
    }


NAMED = circle("team_lead", "team_member", "case_manager", "leader")
OF_CASE = circle("team_lead", "team_member", "case_manager", "leader", "principal")
BY_HANDLER = gate(OF_CASE, *HANDLERS)
APPROVERS = ("leader", "principal")
DRAWS = expect(stranger=LOGIN, staff=DENIED, case_manager=OK)

MATRIX = {
    "clues:hand-to-review": Row(get=BY_HANDLER, where=about("reviewed")),
    "clues:send-back-from-review": Row(get=gate(OF_CASE, "hq"), where=about("reviewed")),
    "clues:decide": Row(get=gate(OF_CASE, *APPROVERS), where=about("reviewed")),
    "clues:appeal": Row(get=BY_HANDLER, where=about("appealed")),
    "clues:decide-appeal": Row(get=gate(OF_CASE, *APPROVERS), where=about("appealed")),
    "clues:clarify": Row(get=gate(NAMED, *HANDLERS), where=about("closed")),
    "clues:approve-clarification": Row(get=gate(NAMED, "principal"), where=about("closed")),
    "clues:do-clarification": Row(get=gate(NAMED, *HANDLERS), where=about("closed")),
    "clues:judge-report": Row(get=gate(NAMED, *APPROVERS), where=about("closed")),
    "clues:assign-check": Row(get=gate(NAMED, "case_manager"), where=about("closed")),
    "clues:check-closing": Row(get=gate(NAMED, *HANDLERS), where=about("closed")),
    "clues:draws": Row(
        get=DRAWS, post={role: DONE if answer == OK else answer for role, answer in DRAWS.items()}
    ),
}
