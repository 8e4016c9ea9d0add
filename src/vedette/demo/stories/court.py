"""驻省法院组 (A20–A27): 76 talks, 3 symposia, 7 firms, 300 volumes; 69 findings, all cleared."""

from collections.abc import Iterator
from datetime import date

from vedette.activities.actions import (
    hold_symposium,
    inspect,
    read_documents,
    talk,
    visit_firm,
)
from vedette.activities.models import FirmKind, GuestGroup, Purpose
from vedette.demo.matters import bank
from vedette.demo.province import Province, Seat
from vedette.demo.stories.rectification import Life, in_turn, spread, tell
from vedette.demo.stories.themes import found
from vedette.demo.story import Story, office_hours, workday
from vedette.findings.models import Theme
from vedette.organisation.models import Rank

TALKS = ((Rank.LEADERSHIP, 9), (Rank.MIDDLE, 27), (Rank.STAFF, 40))
VOLUMES = (12, 7, 8, 9, 6, 7, 10, 4, 8, 6, 7, 9, 5, 8, 7, 6, 9, 8, 7, 5, 6, 8, 9, 7, 6, 8, 5, 7,
           9, 6, 8, 7, 5, 6, 9, 8, 7, 6, 8, 7, 10)  # fmt: skip
FIRMS = ("陇原", "黄河", "五泉", "正宁", "兴隆", "白塔", "雁滩")
FINDINGS = 69


def stories(province: Province) -> Iterator[Story]:
    seat = province.seats["court"]
    yield _talks(seat)
    yield _hearing(seat)
    yield _reading(seat)
    themes = found(
        province, ("four-implementations", "四个落实", "Four Implementations"),
        ("double-hollowing", "双虚化", "Double hollowing"),
    )  # fmt: skip
    yield from _findings(seat, themes)


def _talks(seat: Seat) -> Story:
    """76 talks, one row each: leadership, middle management, staff."""
    units = in_turn(seat.units)
    ranks = [rank for rank, count in TALKS for _each in range(count)]
    for turn, day in enumerate(spread(date(2020, 3, 2), date(2020, 5, 29), len(ranks))):
        yield office_hours(workday(day, 0), turn % 14)
        unit = seat.host if ranks[turn] == Rank.LEADERSHIP else next(units)
        talk(seat.team, unit, ranks[turn], on=workday(day, 0), by=seat.members[turn % 2])


def _hearing(seat: Seat) -> Story:
    """Three symposia with deputies and members, seven law firms."""
    for day, group, what in (
        (date(2020, 4, 9), GuestGroup.DEPUTIES, "人大代表座谈会：诉讼服务与执行"),
        (date(2020, 4, 16), GuestGroup.CPPCC, "政协委员座谈会：司法公开"),
        (date(2020, 4, 23), GuestGroup.DEPUTIES, "人大代表、政协委员座谈会：作风与廉政"),
    ):
        yield office_hours(day, 3)
        hold_symposium(seat.team, what, [group], on=day, by=seat.lead)
    for turn, name in enumerate(FIRMS):
        day = workday(date(2020, 4, 27), turn)
        yield office_hours(day, 5)
        firm = f"{name}律师事务所（演示）"
        visit_firm(seat.team, firm, FirmKind.LAW_FIRM, on=day, by=seat.members[turn % 2])


def _reading(seat: Seat) -> Story:
    """300 volumes in 41 sittings, and one inspection with two purposes."""
    for turn, (day, volumes) in enumerate(
        zip(spread(date(2020, 3, 4), date(2020, 6, 5), len(VOLUMES)), VOLUMES, strict=True)
    ):
        yield office_hours(workday(day, 0), 4)
        what = ("会议记录", "财务凭证", "归档卷宗", "干部任免材料")[turn % 4]
        read_documents(seat.team, what, volumes, on=workday(day, 0), by=seat.members[turn % 2])
    day = date(2020, 6, 9)
    yield office_hours(day, 6)
    inspect(
        seat.team,
        "业务检查与政治监督相结合的专项检查",
        on=day,
        by=seat.lead,
        unit=seat.host,
        purposes=[Purpose.BUSINESS, Purpose.POLITICAL],
        takers=[seat.lead, *seat.members],
    )


def _findings(seat: Seat, themes: tuple[Theme, ...]) -> Iterator[Story]:
    units = in_turn(seat.units)
    matters = bank("court")
    for turn, day in enumerate(spread(date(2020, 5, 6), date(2020, 6, 19), FINDINGS)):
        yield tell(
            Life(
                seat=seat,
                unit=next(units),
                matter=matters[turn % len(matters)],
                turn=turn,
                raised=day,
                themes=themes,
                rectify_within=40 + turn % 25,
            )
        )
