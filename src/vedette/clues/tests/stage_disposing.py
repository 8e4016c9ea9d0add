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


def someone(clue: Clue) -> Any:
    """The person concerned."""
    return clue.concerned.earliest("pk")


def asked(cast: Cast, kind: str = "letter", **more: Any) -> Clue:
    """A letter is served (or a talk held); its answer is awaited."""
    clue = disposed(cast, "inquiry", **more)
    values = {"by": cast.li, "concerned": someone(clue), "questions": "请说明收费依据。"}
    actions.inquire(clue, kind=kind, **values)
    return clue


def answered(cast: Cast, **more: Any) -> Clue:
    clue = asked(cast, **more)
    letter = clue.inquiries.get()
    actions.take_reply(clue, by=cast.li, inquiry=letter, reply="given", answer="已上缴财政。")
    return clue


def reported(cast: Cast, way: str = "inquiry", result: str = "untrue", **more: Any) -> Clue:
    """The report is written, and signed by all where it is one of a verification."""
    clue = answered(cast, **more) if way == "inquiry" else disposed(cast, way, **more)
    actions.write_report(clue, by=cast.li, text="经核实……", result=result, proposal="clear")
    for name in ("li", "sun") if way == "verification" else ():
        actions.sign_report(clue, by=cast.people[name])
    return clue


WARNING: dict[str, Any] = {"form": "2", "party": "warning"}


def weighed(cast: Cast, clue: Clue, **what: Any) -> Clue:
    """The person is heard on it, and it is proposed."""
    what = what or WARNING
    values = {"by": cast.li, "concerned": someone(clue), **what}
    if what["form"] != "0":
        actions.hear(clue, kind="made", text="不知情。", verified="经查属实。", **values)
    actions.propose_outcome(clue, **values)
    return clue


def concluded(cast: Cast, way: str = "inquiry", **what: Any) -> Clue:
    clue = weighed(cast, reported(cast, way), **(what or {"form": "0"}))
    actions.conclude(clue, by=cast.lu, opinion="同意")
    return clue


def case(cast: Cast) -> Clue:
    """The principal opened a case."""
    clue = reported(cast, "verification", result="true")
    actions.add_to_circle(clue, cast.jiang, by=cast.lu, reason="审批立案", capacity="approver")
    values = {"number": "省纪立〔2020〕12号", "body": "第三审查调查室", "basis": "both"}
    actions.open_case(clue, by=cast.jiang, **values)
    return clue


def under_review(cast: Cast) -> Clue:
    clue = case(cast)
    actions.hand_to_review(clue, by=cast.li, review_body="案件审理室")
    return clue


def decided(cast: Cast) -> Clue:
    clue = weighed(cast, under_review(cast))
    actions.decide_case(clue, by=cast.lu, result="给予党内警告", told_on=clock.today())
    return clue


def appealed(cast: Cast, kind: str = "review") -> Clue:
    clue = decided(cast)
    values = {"concerned": someone(clue), "grounds": "事实不清", "body": "省纪委监委"}
    actions.appeal(clue, by=cast.li, kind=kind, **values)
    return clue


def drawn(cast: Cast) -> Clue:
    """Closed, and drawn for a spot-check."""
    clue = disposed(cast, "close")
    actions.draw_spot_checks(by=cast.ma)
    return clue
