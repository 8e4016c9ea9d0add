"""驻省扶贫办组 (A29, A30, A33): a joint inspection with the Fifth Office; 268 findings."""

from collections.abc import Iterator
from datetime import date

from vedette.activities.actions import answer_checklist, inspect
from vedette.activities.models import Purpose
from vedette.demo.matters import bank
from vedette.demo.places import region
from vedette.demo.province import Province
from vedette.demo.stories.rectification import Life, in_turn, spread, tell
from vedette.demo.stories.themes import found
from vedette.demo.story import Story, at, office_hours

FINDINGS = 268
QUESTIONS = (
    ("冷库容量有多大？", "三间，共一千二百吨；上月入库四百六十吨。"),
    ("运营管理情况如何？", "由合作社运营，有管护协议；电费由村集体垫付，台账齐全。"),
    ("农产品直播销售运营情况？", "上半年二十六场，到账金额与平台账单逐场核对一致。"),
)


def stories(province: Province) -> Iterator[Story]:
    seat = province.seats["poverty"]
    yield _joint_inspection(province)
    (theme,) = found(province, ("poverty-alleviation", "脱贫攻坚", "Poverty alleviation"))
    units = in_turn(seat.units)
    matters = bank("poverty")
    for turn, day in enumerate(spread(date(2020, 3, 9), date(2020, 10, 23), FINDINGS)):
        yield tell(
            Life(
                seat=seat,
                unit=next(units),
                matter=matters[turn % len(matters)],
                turn=turn,
                raised=day,
                themes=(theme,),
                answer_within=2 + turn % 5,
                rectify_within=15 + turn % 12,
                may_relapse=True,
                stops_at=_stop(turn),
            )
        )


def _stop(turn: int) -> str:
    """The last ones are still under way at the end of the year; a few earlier ones are stuck."""
    if turn >= FINDINGS - 14:
        return "submit" if turn % 2 else "verify"
    return "submit" if turn % 41 == 17 else ""


def _joint_inspection(province: Province) -> Story:
    """Together with the Fifth Office, asking on the spot."""
    seat, day = province.seats["poverty"], date(2020, 5, 13)
    yield office_hours(day, 2)
    inspection = inspect(
        seat.team,
        "脱贫攻坚成果实地督导检查",
        on=day,
        by=seat.lead,
        unit=seat.host,
        region=region("621221"),
        purposes=[Purpose.SPECIAL],
        partners=[province.offices[5]],
        takers=[seat.lead, seat.members[0], province.office_leads[5]],
        checklist=[(question, "") for question, _answer in QUESTIONS],
    )
    yield at(5, 13, 16, 30)
    answers = {place: answer for place, (_q, answer) in enumerate(QUESTIONS, 1)}
    answer_checklist(inspection, answers, by=seat.members[0])
