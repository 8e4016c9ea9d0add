"""Who called whom, and about what: A31, A39, A42."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle

from vedette.cooperation.actions import contact
from vedette.cooperation.models import Contacted
from vedette.demo.province import Province, Seat
from vedette.demo.story import Story, office_hours, workday
from vedette.organisation.models import Unit

WATER = 34
SUBJECTS = ("脱贫攻坚专项巡视整改", "审查调查", "日常监督")
HOW = (Contacted.CALL, Contacted.MEETING, Contacted.CALL, Contacted.LETTER)
SAID = {
    "脱贫攻坚专项巡视整改": "通报专项巡视反馈问题整改进度，商定下一步督办重点。",
    "审查调查": "沟通审查调查工作安排和需要协助的事项。",
    "日常监督": "通报日常监督中发现的苗头性问题。",
}
MEANWHILE = (
    ("culture", 8, 9, "问题线索核对"),
    ("education", 8, 6, "疫情防控监督"),
    ("court", 8, 7, "“四个落实”督办"),
    ("reform", 5, 5, "专题调研"),
    ("health", 5, 8, "疫情防控监督"),
    ("audit", 8, 6, "双向通报"),
    ("transport", 8, 7, "出租汽车收费清退"),
)


def stories(province: Province) -> Iterator[Story]:
    fifth, eighth = province.offices[5], province.offices[8]
    seats = province.seats
    yield _calls(seats["water"], fifth, _over_the_year(WATER), SUBJECTS)
    days = [date(2020, 2, 20), date(2020, 5, 8), date(2020, 7, 3), date(2020, 9, 10)]
    yield _calls(seats["poverty"], fifth, days, ("脱贫攻坚挂牌督战",))
    yield _calls(seats["commerce"], eighth, _ever_more_often(), ("复工复产监督", "日常监督"))
    for key, office, number, topic in MEANWHILE:
        days = _over_the_year(number)
        yield _calls(seats[key], province.offices[office], days, (topic, "日常监督"))


def _calls(seat: Seat, body: Unit, days: Sequence[date], topics: Sequence[str]) -> Story:
    callers = cycle([seat.lead, seat.deputy, *seat.members])
    for turn, day in enumerate(days):
        yield office_hours(day, turn)
        topic = topics[turn % len(topics)]
        how = HOW[turn % len(HOW)]
        said = SAID.get(topic, "")
        contact(seat.team, body, topic, how, text=said, on=day, by=next(callers))


def _over_the_year(number: int) -> list[date]:
    step = 340 // number
    return [workday(date(2020, 1, 8) + timedelta(days=step * turn), 0) for turn in range(number)]


def _ever_more_often() -> list[date]:
    """Three in the first quarter, then four, six, eight."""
    return [
        workday(date(2020, 3 * quarter + 1, 9) + timedelta(days=turn * (78 // number)), 0)
        for quarter, number in enumerate((3, 4, 6, 8))
        for turn in range(number)
    ]
