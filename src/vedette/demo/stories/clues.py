"""Clues in the central register (A1, A35): the taxi clue of group 15; the library that the culture
team and the Eighth Office keep together and hold against each other each quarter."""

from collections.abc import Iterator
from datetime import date, timedelta

from vedette.clues.actions import (
    ConcernedDraft,
    accept,
    add_to_circle,
    approve_distribution,
    propose_distribution,
    reconcile,
    register,
)
from vedette.clues.models import Capacity, Clue
from vedette.demo.province import Province
from vedette.demo.story import Story, office_hours, workday
from vedette.organisation.models import Person, Unit

TAXI = "关于反映省交通运输厅及成县出租汽车公司相关问题"
QUARTERS = (date(2020, 3, 31), date(2020, 6, 30), date(2020, 9, 30), date(2020, 12, 30))


def stories(province: Province) -> Iterator[Story]:
    yield _taxi(province)
    yield _library(province)


def _taxi(province: Province) -> Story:
    """Central inspection group 15 passes it on; the team is to handle it, since no leader at or
    above the set rank is concerned."""
    seat, day = province.seats["transport"], date(2020, 3, 23)
    yield office_hours(day, 3)
    clue = register(
        by=province.manager,
        team=seat.team,
        unit=seat.host,
        title=TAXI,
        content="反映成县出租汽车公司按月收取安全生产费，行业主管部门监管不力。",
        source="central-inspection",
        source_group=15,
        source_ref="中巡十五〔2020〕47号",
        received_on=day,
        category="work",
        concerned=[
            ConcernedDraft(name="屈某", post="经理", grade="other", unit_name="成县出租汽车公司"),
            ConcernedDraft(name="庞某", post="科长", grade="section", unit=seat.units[1]),
        ],
    )
    yield from hand_over(province, clue, day, handler=seat.team, keeper=seat.lead)
    add_to_circle(
        clue, seat.members[0], by=seat.lead, reason="参与走访核实", capacity=Capacity.HANDLER
    )


def hand_over(province: Province, clue: Clue, day: date, *, handler: Unit, keeper: Person) -> Story:
    """Case management proposes, the leader approves, the keeper signs: three working days."""
    yield office_hours(workday(day, 1), 1)
    propose_distribution(
        clue,
        by=province.manager,
        handler=handler,
        keeper=keeper,
        approver=province.leader,
        opinion="拟由其承办，请审示。",
    )
    yield office_hours(workday(day, 2), 4)
    approve_distribution(clue, by=province.leader, opinion="同意。")
    yield office_hours(workday(day, 3), 2)
    accept(clue, by=keeper)


def _library(province: Province) -> Story:
    """The team and the Eighth Office hold their registers against each other each quarter."""
    seat = province.seats["culture"]
    for day in QUARTERS:
        yield office_hours(workday(day, 0), 11)
        reconcile(
            by=seat.lead,
            start=date(2020, 1, 1),
            end=day - timedelta(days=1),
            team=seat.team,
            partner=province.offices[8],
        )
