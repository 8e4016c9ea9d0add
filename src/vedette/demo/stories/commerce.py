"""驻省商务厅组 (A12, A13): early in the year, in Longnan and Wuwei; difficulties of reopening."""

from collections.abc import Iterator
from datetime import date

from vedette.activities.actions import inspect_in_the_field
from vedette.activities.models import Purpose
from vedette.demo.matters import bank
from vedette.demo.places import region
from vedette.demo.province import Province
from vedette.demo.stories.rectification import Life, in_turn, tell
from vedette.demo.story import Story, office_hours

TRIPS = (
    (date(2020, 2, 25), "621200", "陇南市商贸企业复工复产调研督导"),
    (date(2020, 3, 3), "620600", "武威市商贸企业复工复产调研督导"),
    (date(2020, 3, 19), "621202", "武都区农贸市场复商复市调研督导"),
)


def stories(province: Province) -> Iterator[Story]:
    seat = province.seats["commerce"]
    yield _trips(province)
    units = in_turn(seat.units)
    matters = bank("commerce")
    for turn in range(6):
        yield tell(
            Life(
                seat=seat,
                unit=next(units),
                matter=matters[turn % len(matters)],
                turn=turn,
                raised=date(2020, 2, 27 if turn < 3 else 28),
                category="difficulty",
                answer_within=2,
                rectify_within=12 + turn,
            )
        )


def _trips(province: Province) -> Story:
    seat = province.seats["commerce"]
    for turn, (day, code, what) in enumerate(TRIPS):
        yield office_hours(day, turn)
        inspect_in_the_field(
            seat.team,
            region(code),
            what,
            on=day,
            by=seat.lead,
            unit=seat.host,
            purposes=[Purpose.SPECIAL],
            takers=[seat.lead, seat.members[turn % 2]],
        )
