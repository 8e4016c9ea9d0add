"""How a period is counted (Civil Code of China, Arts. 201–203).

The day on which it starts isn't counted. A period of months ends on the corresponding day of its
last month, or on that month's end if there is none. A last day that is a rest day gives way to the
next working day.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from vedette.deadlines.calendars import Basis, Calendar, Day
from vedette.deadlines.rules import Span

MONTHS_A_QUARTER = 3


@dataclass(frozen=True, slots=True)
class Count:
    """A period, counted."""

    start: date
    nominal: date
    """The last day before it gave way to a working day."""
    due: date
    looked_at: tuple[Day, ...]
    """The days on which the result depends."""

    @property
    def rested(self) -> list[Day]:
        """Days passed over because nobody works on them."""
        return [day for day in self.looked_at if not day.working]

    @property
    def worked_weekends(self) -> list[Day]:
        """Weekend days that count, being worked in exchange for a holiday."""
        return [day for day in self.looked_at if day.working and day.out_of_week]

    @property
    def is_certain(self) -> bool:
        return all(day.basis is not Basis.GUESSED for day in self.looked_at)


def count(start: date, amount: int, span: Span, calendar: Calendar, *, rolls: bool = True) -> Count:
    """The last day of a period that a trigger on `start` sets running.

    Raises ValueError for an agreed date, which nobody can count, and for an amount below 1.
    """
    if span is Span.AGREED or amount < 1:
        raise ValueError(f"A period of {amount} {span} can't be counted.")
    if span is Span.WORKING_DAYS:
        days = _working_days(start, amount, calendar)
        return Count(start, days[-1].on, days[-1].on, tuple(days))
    nominal = _nominal(start, amount, span)
    if not rolls:
        return Count(start, nominal, nominal, ())
    days = roll(nominal, calendar)
    return Count(start, nominal, days[-1].on, tuple(days))


def roll(day: date, calendar: Calendar) -> list[Day]:
    """A day and those after it, up to and with the first working day."""
    passed = []
    for one in calendar.from_day(day):
        passed.append(one)
        if one.working:
            break
    return passed


def add_months(day: date, months: int) -> date:
    """The corresponding day some months on, or the month's end."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _nominal(start: date, amount: int, span: Span) -> date:
    if span is Span.CALENDAR_DAYS:
        return start + timedelta(days=amount)
    if span is Span.MONTHS:
        return add_months(start, amount)
    into_quarter = (start.month - 1) % MONTHS_A_QUARTER
    quarter_start = add_months(start.replace(day=1), -into_quarter)
    return add_months(quarter_start, MONTHS_A_QUARTER * amount) - timedelta(days=1)


def _working_days(start: date, amount: int, calendar: Calendar) -> list[Day]:
    days = []
    for day in calendar.from_day(start + timedelta(days=1)):
        days.append(day)
        amount -= day.working
        if not amount:
            break
    return days


def after_pause(
    due: date, paused: date, resumed: date, span: Span, calendar: Calendar
) -> tuple[int, date]:
    """How many days a pause `[paused, resumed)` adds, and when the period ends now.

    A period in working days gets back the working days it lost; any other the calendar days, and
    ends on a working day again.
    """
    if span is Span.WORKING_DAYS:
        lost = calendar.working_between(paused, resumed)
        return lost, count(due, lost, span, calendar).due if lost else due
    lost = (resumed - paused).days
    if not lost:
        return 0, due
    return lost, roll(due + timedelta(days=lost), calendar)[-1].on
