"""驻省政府办公厅组 (A51, A53): what the talk month brought up, ledger by ledger.

The campaign itself (A46–A52) comes with the area that keeps talks; its findings live here.
"""

from collections.abc import Iterator
from datetime import date

from vedette.demo.matters import bank
from vedette.demo.province import Province
from vedette.demo.stories.rectification import Life, in_turn, spread, tell
from vedette.demo.story import Story

FINDINGS = 185


def stories(province: Province) -> Iterator[Story]:
    seat = province.seats["government"]
    units = in_turn(seat.units)
    matters = bank("campaign")
    for turn, day in enumerate(spread(date(2020, 8, 5), date(2020, 8, 31), FINDINGS)):
        yield tell(
            Life(
                seat=seat,
                unit=next(units),
                matter=matters[turn % len(matters)],
                turn=turn,
                raised=day,
                source="campaign",
                category="budding" if turn % 3 else "tendency",
                rectify_within=25 + turn % 15,
                stops_at="submit" if turn % 6 == 1 else "",
            )
        )
