"""驻省发展改革委组 (A40): two themes researched."""

from collections.abc import Iterator
from datetime import date

from vedette.activities.actions import research
from vedette.demo.places import region
from vedette.demo.province import Province
from vedette.demo.story import Story, office_hours

TOURS = (
    (date(2020, 6, 16), "“十四五”规划编制", "620100"),
    (date(2020, 8, 12), "“十四五”规划编制", "620700"),
    (date(2020, 10, 20), "北方冬季清洁取暖", "620500"),
    (date(2020, 11, 18), "北方冬季清洁取暖", "620800"),
)


def stories(province: Province) -> Iterator[Story]:
    yield _research(province)


def _research(province: Province) -> Story:
    seat = province.seats["reform"]
    for turn, (day, theme, code) in enumerate(TOURS):
        yield office_hours(day, turn)
        research(
            seat.team, [theme], on=day, by=seat.lead, unit=seat.host, region=region(code),
            takers=[seat.lead, seat.members[turn % 2]],
        )  # fmt: skip
