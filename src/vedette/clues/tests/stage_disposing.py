"""Walk a clue through its disposition, up to a state."""

from datetime import timedelta
from typing import Any

from tests.cast import Cast
from vedette.clues import actions
from vedette.clues.models import Clue
from vedette.clues.tests import stage
from vedette.kernel import clock

PLAN = "调阅票据，走访车主，必要时向本人核实。"


def submitted(cast: Cast, way: str = "inquiry", clue: Clue | None = None, **more: Any) -> Clue:
    """Li proposes it, lu is asked: ma, lu, wang and li know of it."""
    clue = clue or stage.shared(cast)
    values = {"by": cast.li, "plan": PLAN, "approver": cast.lu, **OF_WAY[way](cast), **more}
    actions.submit_disposition(clue, way=way, **values)
    return clue


def disposed(cast: Cast, way: str = "inquiry", clue: Clue | None = None, **more: Any) -> Clue:
    clue = submitted(cast, way, clue, **more)
    actions.approve_disposition(clue, by=more.get("approver", cast.lu), opinion="同意")
    return clue


def ahead(days: int) -> Any:
    return clock.today() + timedelta(days=days)


OF_WAY: dict[str, Any] = {
    "inquiry": lambda cast: {},
    "verification": lambda cast: {"officers": [cast.li, cast.sun]},
    "hold": lambda cast: {"reason": "thin", "review_on": ahead(90)},
    "close": lambda cast: {"reason": "untrue"},
    "transfer": lambda cast: {"body": "某县纪委监委"},
}
