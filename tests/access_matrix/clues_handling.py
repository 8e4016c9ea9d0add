"""Asking, verifying, hearing: those who handle a clue; another hand concludes."""

from tests.access_matrix.clues import HANDLERS, LEADS, about, circle, done, gate, sent
from tests.access_matrix.kit import Row
from vedette.clues.tests import stage_disposing as act


def stage(cast):
    asked = act.asked(cast)
    verified = act.weighed(cast, act.reported(cast, "verification", result="true"))
    return {"asked_clue": asked, "verified_clue": verified}


NAMED = circle("team_lead", "team_member", "case_manager", "leader")
BY_HANDLER = gate(NAMED, *HANDLERS)
CONCLUDES = gate(NAMED, *LEADS, "leader", "principal")

MATRIX = {
    "clues:inquire": Row(get=BY_HANDLER, where=about("asked")),
    "clues:reply": Row(get=BY_HANDLER, where=about("asked")),
    "clues:write-report": Row(get=BY_HANDLER, where=about("asked")),
    "clues:sign": Row(get=BY_HANDLER, where=about("verified")),
    "clues:hear": Row(get=BY_HANDLER, where=about("verified")),
    "clues:outcome": Row(get=BY_HANDLER, where=about("verified")),
    "clues:conclude": Row(
        get=CONCLUDES, post=done(CONCLUDES), where=about("verified"), data=sent("verified")
    ),
    "clues:open-case": Row(get=gate(NAMED, "principal"), where=about("verified")),
}
