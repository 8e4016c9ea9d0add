"""驻省交通运输厅组 (A2, A3): visits after the clue about taxis, and the institutional cause."""

from collections.abc import Iterator
from datetime import date

from vedette.activities.actions import inspect, visit
from vedette.activities.models import Purpose
from vedette.demo.matters import bank
from vedette.demo.places import region
from vedette.demo.province import Province
from vedette.demo.stories.rectification import Life, tell
from vedette.demo.story import Story, office_hours


def stories(province: Province) -> Iterator[Story]:
    seat = province.seats["transport"]
    yield _on_the_road(province)
    yield tell(
        Life(
            seat=seat,
            unit=seat.units[1],
            matter=bank("taxi")[0],
            turn=3,
            raised=date(2020, 4, 13),
            source="central-inspection",
            answer_within=3,
            rectify_within=90,
        )
    )


def _on_the_road(province: Province) -> Story:
    seat = province.seats["transport"]
    for turn, (day, code, what) in enumerate(
        (
            (date(2020, 3, 31), "621221", "成县出租汽车公司收费情况走访"),
            (date(2020, 4, 8), "621200", "陇南市运管部门收费备案情况走访"),
        )
    ):
        yield office_hours(day, turn)
        visit(
            seat.team, what, on=day, by=seat.lead, unit=seat.units[1], region=region(code),
            purposes=[Purpose.LEAD], takers=[seat.lead, seat.members[turn]],
        )  # fmt: skip
    for day in (date(2020, 7, 15), date(2020, 9, 22)):
        yield office_hours(day, 2)
        inspect(
            seat.team, "违规收取安全生产费清退整改督查", on=day, by=seat.deputy,
            unit=seat.units[1], region=region("621200"), purposes=[Purpose.RECTIFICATION],
            takers=[seat.deputy, *seat.members],
        )  # fmt: skip
