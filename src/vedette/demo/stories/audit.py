"""驻省审计厅组 (A57): meetings observed, inspections made."""

from collections.abc import Iterator
from datetime import date

from vedette.activities.actions import inspect, note_adoption, observe_meeting
from vedette.activities.models import Adoption, MeetingTopic, Purpose
from vedette.demo.province import Province
from vedette.demo.story import Story, office_hours


def stories(province: Province) -> Iterator[Story]:
    yield _meetings(province)
    yield _inspections(province)


def _meetings(province: Province) -> Story:
    seat = province.seats["audit"]
    for turn, (day, what, topic, said) in enumerate(
        (
            (
                date(2020, 3, 26),
                "党组会：年度审计项目计划",
                MeetingTopic.DECISION,
                "项目调整应说明理由。",
            ),
            (
                date(2020, 6, 18),
                "党组会：处级干部任免",
                MeetingTopic.APPOINTMENT,
                "任前公示期应足额。",
            ),
            (
                date(2020, 9, 24),
                "党组会：信息化项目立项",
                MeetingTopic.PROJECT,
                "应先论证再列预算。",
            ),
            (date(2020, 12, 10), "党组会：大额资金安排", MeetingTopic.FUNDS, ""),
        )
    ):
        yield office_hours(day, turn)
        meeting = observe_meeting(
            seat.team, seat.host, what, on=day, by=seat.lead, topics=[topic],
            advice=[said] if said else [],
        )  # fmt: skip
        for advice in meeting.advice.all():
            note_adoption(advice, Adoption.ADOPTED, on=day, by=seat.lead)


def _inspections(province: Province) -> Story:
    seat = province.seats["audit"]
    for turn, day in enumerate((date(2020, 5, 20), date(2020, 10, 14))):
        yield office_hours(day, turn)
        inspect(
            seat.team, "审计组廉政纪律执行情况监督检查", on=day, by=seat.deputy,
            unit=seat.units[1], purposes=[Purpose.ROUTINE], takers=[seat.deputy, *seat.members],
        )  # fmt: skip
