"""Joint matters at their turns, through the actions that a person would use."""

from datetime import date

from tests.cast import Cast
from vedette.cooperation.actions import (
    Line,
    agree_mechanism,
    consult,
    contact,
    plan,
    remind,
    send,
)
from vedette.cooperation.models import Contacted, Matter, Planned, Reminded, Way
from vedette.kernel import clock


def mechanism(cast: Cast, *, on: date | None = None, months: int | None = 3) -> Matter:
    """Transport's team consults the Fifth Office every quarter."""
    return agree_mechanism(
        cast.transport_team,
        "与第五监督检查室定期会商机制",
        [cast.fifth_office],
        [Way.CONSULTATION, Way.NOTIFICATION],
        months=months,
        on=on or clock.today(),
        by=cast.wang,
    )


def consultation(cast: Cast, *, on: date | None = None, under: Matter | None = None) -> Matter:
    """One held, with an item for the Office and one for the team."""
    return consult(
        cast.transport_team,
        "第三季度会商",
        [cast.fifth_office],
        text="道路客运收费整治",
        minutes="一致同意联合督查。",
        people="王岚、周宁",
        items=[
            Line(text="提供信访情况", owner=cast.fifth_office, who="冯洁"),
            Line(text="起草督查方案", due=clock.today()),
        ],
        on=on or clock.today(),
        by=cast.li,
        under=under,
    )


def called(cast: Cast, topic: str = "日常监督", *, on: date | None = None) -> Matter:
    """Li called the Fifth Office."""
    day = on or clock.today()
    return contact(
        cast.transport_team, cast.fifth_office, topic, Contacted.CALL, on=day, by=cast.li
    )


def card(cast: Cast) -> Matter:
    """A reminder card for the road bureau, not yet sent."""
    return remind(
        cast.transport_team,
        Reminded.CARD,
        cast.road_bureau,
        "节前廉洁提醒",
        text="严禁公车私用。",
        due=clock.today(),
        on=clock.today(),
        by=cast.li,
    )


def sent_card(cast: Cast) -> Matter:
    made = card(cast)
    send(made, by=cast.wang)
    return made


def joint_plan(cast: Cast, *, sent: bool = False) -> Matter:
    """Joint supervision with the road bureau, which owns an item."""
    made = plan(
        cast.transport_team,
        Planned.JOINT,
        "联合督查工作方案",
        [cast.road_bureau],
        on=clock.today(),
        by=cast.li,
        items=[
            Line(text="自查收费台账", owner=cast.road_bureau, who="财务科", due=clock.today()),
            Line(text="抽查票据"),
        ],
    )
    if sent:
        send(made, by=cast.wang)
    return made
