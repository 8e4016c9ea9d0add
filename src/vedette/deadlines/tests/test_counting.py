"""Civil Code Arts. 201–203, against known days and against what must always hold."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.deadlines.calendars import Basis, Calendar, Day
from vedette.deadlines.counting import add_months, after_pause, count
from vedette.deadlines.rules import Span

CN, PLAIN = Calendar("CN", {}), Calendar("EU", {})
DAYS = st.dates(date(2004, 1, 1), date(2026, 9, 30))
ANY_DAY = st.dates(date(1990, 1, 1), date(2060, 1, 1))
SPANS = st.sampled_from([Span.CALENDAR_DAYS, Span.WORKING_DAYS, Span.MONTHS, Span.QUARTER_END])


def due(start: date, amount: int, span: str, calendar: Calendar = CN) -> date:
    return count(start, amount, Span(span), calendar).due


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2020, 9, 27), True),  # a Sunday, worked for National Day
        (date(2020, 9, 30), True),
        (date(2020, 10, 1), False),
        (date(2020, 10, 8), False),
        (date(2020, 10, 9), True),
        (date(2020, 10, 10), True),  # a Saturday, worked likewise
        (date(2020, 10, 11), False),
    ],
)
def test_national_day_2020_is_known(day, works):
    assert CN[day].working is works
    assert CN[day].basis is Basis.PUBLISHED


def test_five_working_days_over_national_day_2020():
    """28, 29, 30 September, 9 October, and Saturday the 10th, worked."""
    counted = count(date(2020, 9, 27), 5, Span.WORKING_DAYS, CN)
    assert counted.due == date(2020, 10, 10)
    assert [day.on for day in counted.worked_weekends] == [date(2020, 10, 10)]
    assert [day.on.day for day in counted.rested] == list(range(1, 9))


def test_the_day_of_the_trigger_is_not_counted():
    assert due(date(2020, 5, 12), 10, "cd") == date(2020, 5, 22)
    assert due(date(2020, 5, 11), 1, "wd") == date(2020, 5, 12)


def test_a_last_day_in_the_holiday_gives_way_to_the_next_working_day():
    counted = count(date(2020, 9, 4), 1, Span.MONTHS, CN)
    assert (counted.nominal, counted.due) == (date(2020, 10, 4), date(2020, 10, 9))


def test_a_saturday_worked_in_exchange_is_a_good_last_day():
    assert due(date(2020, 9, 10), 1, "m") == date(2020, 10, 10)
    assert due(date(2020, 9, 10), 1, "m", PLAIN) == date(2020, 10, 12)


def test_a_month_without_the_day_ends_the_period_on_its_last():
    assert add_months(date(2020, 1, 31), 1) == date(2020, 2, 29)
    assert add_months(date(2021, 1, 31), 1) == date(2021, 2, 28)
    assert add_months(date(2019, 11, 30), 3) == date(2020, 2, 29)
    assert add_months(date(2020, 8, 31), 12) == date(2021, 8, 31)


def test_a_quarter_ends_with_its_last_month():
    assert due(date(2020, 7, 1), 1, "q", PLAIN) == date(2020, 9, 30)
    assert due(date(2020, 12, 31), 1, "q", PLAIN) == date(2020, 12, 31)


def test_an_entered_day_wins_over_the_published_calendar():
    entered = Day(date(2020, 10, 10), working=False, basis=Basis.ENTERED)
    calendar = Calendar("CN", {entered.on: entered})
    assert due(date(2020, 9, 27), 5, "wd", calendar) == date(2020, 10, 12)


def test_past_the_known_years_the_week_is_all_we_know_and_we_say_so():
    counted = count(date(2031, 9, 28), 5, Span.WORKING_DAYS, CN)
    assert counted.due == date(2031, 10, 3)
    assert not counted.is_certain
    assert count(date(2020, 9, 28), 5, Span.WORKING_DAYS, CN).is_certain


def test_an_agreed_date_cannot_be_counted():
    with pytest.raises(ValueError, match="can't be counted"):
        count(date(2020, 5, 1), 0, Span.AGREED, CN)


@given(start=DAYS, amount=st.integers(1, 60))
def test_a_period_holds_exactly_as_many_working_days_as_it_says(start, amount):
    end = count(start, amount, Span.WORKING_DAYS, CN).due
    assert CN.working_between(start + timedelta(days=1), end + timedelta(days=1)) == amount
    assert CN[end].working


@given(start=ANY_DAY, amount=st.integers(1, 24), span=SPANS)
def test_a_period_ends_on_a_working_day_that_is_never_before_its_nominal_end(start, amount, span):
    counted = count(start, amount, span, CN)
    assert start <= counted.nominal <= counted.due
    assert CN[counted.due].working
    between = range(counted.nominal.toordinal(), counted.due.toordinal())
    assert not any(CN[date.fromordinal(day)].working for day in between)


@given(start=ANY_DAY, months=st.integers(1, 60))
def test_months_end_on_the_corresponding_day_or_the_month_end(start, months):
    end = add_months(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or ((end + timedelta(days=1)).day == 1 and end.day < start.day)


@given(start=DAYS, later=st.integers(0, 40), amount=st.integers(1, 24), span=SPANS)
def test_a_later_start_never_ends_earlier(start, later, amount, span):
    second = start + timedelta(days=later)
    assert count(start, amount, span, CN).due <= count(second, amount, span, CN).due


@given(start=DAYS, amount=st.integers(1, 30), wait=st.integers(0, 10), lasts=st.integers(0, 60))
def test_a_pause_leaves_as_many_working_days_as_were_left(start, amount, wait, lasts):
    """Whatever holidays lie in the pause or after it, nobody loses or gains a working day."""
    end = count(start, amount, Span.WORKING_DAYS, CN).due
    paused = min(start + timedelta(days=1 + wait), end)
    resumed = paused + timedelta(days=lasts)
    _added, moved = after_pause(end, paused, resumed, Span.WORKING_DAYS, CN)
    left = CN.working_between(paused, end + timedelta(days=1))
    assert CN.working_between(resumed, moved + timedelta(days=1)) == left


@given(start=DAYS, wait=st.integers(0, 9), lasts=st.integers(1, 60))
def test_a_pause_in_calendar_days_moves_the_end_by_at_least_its_length(start, wait, lasts):
    end = count(start, 10, Span.CALENDAR_DAYS, CN).due
    paused = start + timedelta(days=wait)
    resumed = paused + timedelta(days=lasts)
    added, moved = after_pause(end, paused, resumed, Span.CALENDAR_DAYS, CN)
    assert added == lasts
    assert moved >= end + timedelta(days=lasts)
    assert CN[moved].working
