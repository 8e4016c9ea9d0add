"""Walk a meeting along its path as the cast would; other areas' tests use this too.

Wang's team calls it, lu chairs, li records; wang and ma take part, sun sits in.
"""

from typing import Any

from tests.cast import Cast
from vedette.clues.models import Clue
from vedette.clues.tests import stage as clues
from vedette.clues.tests import stage_disposing as act
from vedette.kernel import clock
from vedette.meetings import actions
from vedette.meetings.models import AgendaItem, CaseMeeting


def submitted(cast: Cast, way: str = "inquiry", **said: Any) -> Clue:
    """A clue whose disposition wang proposed: ma, lu and wang know of it."""
    return act.submitted(cast, way, clues.accepted(cast, **said), by=cast.wang)


def called(cast: Cast, **more: Any) -> CaseMeeting:
    values = {
        "convener": cast.transport_team,
        "kind": "special",
        "on": clock.today(),
        "place": "驻厅纪检监察组会议室",
        "chair": cast.lu,
        "recorder": cast.li,
        "members": [cast.ma],
        "observers": [cast.sun],
        "by": cast.wang,
        **more,
    }
    return actions.call(**values)


def filled(cast: Cast, clue: Clue | None = None, **more: Any) -> AgendaItem:
    """A meeting with one submitted clue on its agenda."""
    meeting = called(cast, **more)
    return actions.put_on(meeting, clue or submitted(cast), by=cast.wang)


def held(cast: Cast, clue: Clue | None = None, **more: Any) -> AgendaItem:
    """In session, with everybody who was called."""
    item = filled(cast, clue, **more)
    open_session(item.meeting)
    return item


def open_session(meeting: CaseMeeting) -> None:
    people = [one.person for one in meeting.participants.select_related("person")]
    actions.hold(meeting, by=meeting.recorder, present=people)


def decided(cast: Cast, **more: Any) -> AgendaItem:
    item = held(cast, **more)
    actions.decide(
        item, by=cast.lu, outcome="approved", votes=actions.Votes(4), minute="同意承办意见。"
    )
    return item


def minuted(cast: Cast, **more: Any) -> AgendaItem:
    item = decided(cast, **more)
    actions.submit_minutes(item.meeting, by=cast.li)
    return item


def closed(cast: Cast) -> AgendaItem:
    item = minuted(cast)
    actions.sign_minutes(item.meeting, by=cast.lu)
    item.refresh_from_db()
    return item


def page(item: AgendaItem, rest: str = "") -> str:
    return f"/meetings/{item.meeting.ref}/{rest}"
