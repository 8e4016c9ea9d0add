"""Which days are worked, and how sure we are of it.

Working days of `CN` come from the State Council's yearly notices, as `chinesecalendar` carries
them (2004 to the present year). Beyond its data, and in every other calendar, Monday to Friday is
worked. Days that an administrator has entered win over both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import chinese_calendar
from django.db.models import QuerySet

from vedette.deadlines.models import CalendarDay
from vedette.deadlines.rules import Text

CHINA = "CN"
NOTHING = Text("", "")
ONE_DAY = timedelta(days=1)
SATURDAY = 5
LAST_PUBLISHED: int = max(chinese_calendar.holidays).year
"""The last year whose official calendar the library carries."""


class Basis(StrEnum):
    """How a day is known to be worked or not."""

    ENTERED = "entered"  # by an administrator
    PUBLISHED = "published"  # in the official calendar
    WEEKLY = "weekly"  # this calendar knows nothing but the week
    GUESSED = "guessed"  # the official calendar for that year isn't known yet


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a calendar."""

    on: date
    working: bool
    basis: Basis
    note: Text = NOTHING
    """The holiday's name, or what was entered."""

    @property
    def out_of_week(self) -> bool:
        """A weekday off, or a weekend day worked: what a reader wants explained."""
        return self.working == (self.on.weekday() >= SATURDAY)


@dataclass(frozen=True)
class Calendar:
    """A calendar with its exceptions."""

    key: str
    entered: Mapping[date, Day]

    def __getitem__(self, on: date) -> Day:
        if on in self.entered:
            return self.entered[on]
        week = on.weekday() < SATURDAY
        if self.key != CHINA:
            return Day(on, week, Basis.WEEKLY)
        try:
            holiday, name = chinese_calendar.get_holiday_detail(on)
        except NotImplementedError:
            return Day(on, week, Basis.GUESSED)
        return Day(on, not holiday, Basis.PUBLISHED, _holiday(name))

    def from_day(self, on: date) -> Iterator[Day]:
        """The days from a day on, itself included."""
        while True:
            yield self[on]
            on += ONE_DAY

    def working_between(self, start: date, end: date) -> int:
        """Working days in `[start, end)`; 0 if the end is not after the start."""
        span = range(start.toordinal(), end.toordinal())
        return sum(self[date.fromordinal(day)].working for day in span)

    def working_days_after(self, start: date, number: int) -> date:
        """The day on which so many working days after `start` have passed."""
        days = self.from_day(start + ONE_DAY)
        return [next(day for day in days if day.working).on for _ in range(number)][-1]


def load(key: str) -> Calendar:
    """A calendar with the exceptions entered so far: one statement."""
    return made(key, entered(key))


def entered(key: str) -> QuerySet[CalendarDay, tuple[date, bool, str]]:
    """The exceptions entered so far, for `made`."""
    rows = CalendarDay.objects.filter(calendar=key).order_by()
    return rows.values_list("day", "is_working", "note")


def made(key: str, rows: Iterable[tuple[date, bool, str]]) -> Calendar:
    """A calendar of exceptions that were read already."""
    days = {on: Day(on, working, Basis.ENTERED, Text(note, "")) for on, working, note in rows}
    return Calendar(key, days)


def _holiday(name: str | None) -> Text:
    """The library gives the English name of a holiday, and no name to an ordinary weekend."""
    known = {holiday.value: holiday.chinese for holiday in chinese_calendar.Holiday}
    return Text(known[name], name) if name is not None and name in known else NOTHING
