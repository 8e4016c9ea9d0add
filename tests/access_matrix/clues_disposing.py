"""Disposing of clues: who proposes, who approves; to all others there is no such clue.

Wang and li handle it, ma keeps the register, lu approves.
"""

from tests.access_matrix.clues import HANDLERS, LEADS, about, circle, done, gate, sent
from tests.access_matrix.kit import Row
from vedette.clues.tests import stage as path
from vedette.clues.tests import stage_disposing as act


def stage(cast):
    return {
        "shared_clue": path.shared(cast),
        "waiting_clue": act.submitted(cast, "close"),
        "held_clue": act.disposed(cast, "hold"),
        "gone_clue": act.disposed(cast, "transfer"),
    }


NAMED = circle("team_lead", "team_member", "case_manager", "leader")
BY_HANDLER = gate(NAMED, *HANDLERS)
BY_APPROVER = gate(NAMED, *LEADS, "leader", "principal")

MATRIX = {
    "clues:submit": Row(
        get=BY_HANDLER,
        post=done(BY_HANDLER),
        where=about("shared"),
        data=sent(
            "shared",
            way="close",
            plan="查无实据",
            reason="untrue",
            approver=lambda stage: stage.cast.lu.ref,
        ),
    ),
    "clues:approve": Row(
        get=BY_APPROVER,
        post=done(BY_APPROVER, team_lead=403),
        where=about("waiting"),
        data=sent("waiting"),
    ),
    "clues:refuse": Row(
        get=BY_APPROVER,
        post=done(BY_APPROVER, team_lead=403),
        where=about("waiting"),
        data=sent("waiting", reason="先初核"),
    ),
    "clues:take-up": Row(
        get=BY_HANDLER,
        post=done(BY_HANDLER),
        where=about("held"),
        data=sent("held", reason="有新情况"),
    ),
    "clues:receipt": Row(get=BY_HANDLER, where=about("gone")),
}
