"""Walk a clue along its path as the cast would, up to a state; other areas' tests use this too.

Wang's team finds it, ma keeps the register, lu approves; wang keeps it in the team.
"""

from typing import Any

from tests.cast import Cast
from vedette.clues import actions
from vedette.clues.actions import ConcernedDraft
from vedette.clues.models import Clue

SAYS = {
    "title": "反映某站站长违规收取安全生产费",
    "content": "来信称：站长要求每车每月另交三百元，未开票据。",
    "source": "central-inspection",
    "source_group": 15,
    "source_ref": "中巡十五〔2020〕47号",
    "category": "integrity",
}


def registered(cast: Cast, **more: Any) -> Clue:
    """By case management, about somebody in the road bureau; ma alone knows of it."""
    concerned = (ConcernedDraft(name="郑某", post="站长", grade="section", unit=cast.road_bureau),)
    values = {
        **SAYS,
        "team": cast.transport_team,
        "unit": cast.road_bureau,
        "concerned": concerned,
        "by": cast.ma,
        **more,
    }
    return actions.register(**values)


def own_find(cast: Cast, **more: Any) -> Clue:
    """By wang's team; wang and ma know of it."""
    return registered(cast, source="own-find", source_group=None, by=cast.wang, **more)


def proposed(cast: Cast, **more: Any) -> Clue:
    """To wang's team, with wang as its keeper; lu is asked: ma and lu know of it."""
    clue = registered(cast, **more)
    actions.propose_distribution(
        clue, by=cast.ma, handler=cast.transport_team, keeper=cast.wang, approver=cast.lu
    )
    return clue


def distributed(cast: Cast, **more: Any) -> Clue:
    """ma, lu and wang know of it."""
    clue = proposed(cast, **more)
    actions.approve_distribution(clue, by=cast.lu, opinion="同意")
    return clue


def accepted(cast: Cast, **more: Any) -> Clue:
    clue = distributed(cast, **more)
    actions.accept(clue, by=cast.wang)
    return clue


def shared(cast: Cast, **more: Any) -> Clue:
    """Accepted, and li, who works on it, is named as well."""
    clue = accepted(cast, **more)
    actions.add_to_circle(clue, cast.li, by=cast.wang, reason="承办", capacity="handler")
    return clue


def library(cast: Cast) -> str:
    """A library with clues in several states, all of which ma sees."""
    for walk in (registered, own_find, proposed, distributed, accepted, shared):
        walk(cast)
    return "/clues/"
