"""What each team did in 2020, and what the software did every evening."""

from collections.abc import Iterator
from datetime import date

from vedette.clues.actions import reconcile_all
from vedette.deadlines.actions import sweep
from vedette.demo.province import Province
from vedette.demo.stories import (
    absences,
    audit,
    clues,
    commerce,
    cooperation,
    court,
    culture,
    environment,
    government,
    poverty,
    reading,
    reform,
    transport,
)
from vedette.demo.story import Story
from vedette.journal.actions import sequence

TEAMS = (
    audit,
    clues,
    commerce,
    court,
    culture,
    environment,
    government,
    poverty,
    reading,
    reform,
    transport,
)


def every(province: Province) -> Iterator[Story]:
    """All stories of the year."""
    yield from absences.stories(province)
    for team in TEAMS:
        yield from team.stories(province)
    yield from cooperation.stories(province)


def evening(day: date) -> None:
    """What the software does by itself: look at the clocks, and sign the day's record."""
    sweep()
    if day.day == 1:
        reconcile_all()
    sequence()
