"""How a due date came about: every step, in order, each with the date that it led to."""

from datetime import date

import pytest
from django.utils import translation

from vedette.deadlines.actions import (
    ask_extension,
    close_deadline,
    decide_extension,
    enter_day,
    pause,
    resume,
)
from vedette.deadlines.calendars import LAST_PUBLISHED
from vedette.deadlines.queries import as_clocks, how_it_came
from vedette.journal.actions import SYSTEM


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def test_a_period_moved_out_of_a_holiday_shows_both_dates(start):
    explained = how_it_came(start("FINDING_VERIFICATION", "2020-09-17"))
    assert [step.due for step in explained.steps] == [None, date(2020, 10, 1), date(2020, 10, 9)]
    (off,) = explained.steps[-1].rested
    assert (off.first, off.last) == (date(2020, 10, 1), date(2020, 10, 8))
    assert off.names == "National Day"
    assert explained.warnings == []


def test_working_days_show_weekends_off_and_weekends_worked(start):
    explained = how_it_came(start("PASS_UP", "2020-09-28"))
    (counted,) = [step for step in explained.steps if step.due]
    assert counted.due == date(2020, 10, 12)
    assert [(off.first.day, off.last.day, off.names) for off in counted.rested] == [
        (1, 8, "National Day"),
        (11, 11, "weekend"),
    ]
    assert [day.on for day in counted.worked_weekends] == [date(2020, 10, 10)]


def test_an_agreed_date_is_not_passed_off_as_counted(start):
    explained = how_it_came(start("MEASURE", "2020-06-02", due=date(2020, 8, 31)))
    assert "agreed" in explained.steps[1].text
    assert explained.steps[1].due == date(2020, 8, 31)


def test_a_whole_life_is_told_in_order(start, record_row, cast, on):
    deadline = start("MEASURE", "2020-06-02", due=date(2020, 8, 31))
    with on("2020-07-01"):
        pause(record_row, "MEASURE", by=SYSTEM, reason="等待批复")
    with on("2020-07-11"):
        resume(record_row, "MEASURE", by=SYSTEM)
    deadline.refresh_from_db()
    with on("2020-08-03"):
        asked = ask_extension(
            deadline, by=cast.chen, asked_due=date(2020, 9, 30), reason="接口未通"
        )
        decide_extension(asked, by=cast.wang, grant=True, due=date(2020, 9, 20), reason="最后一次")
    with on("2020-09-21"):
        close_deadline(record_row, "MEASURE", by=SYSTEM)
    deadline.refresh_from_db()
    steps = how_it_came(deadline).steps
    assert [(step.on.isoformat(), step.due and step.due.isoformat()) for step in steps] == [
        ("2020-06-02", None),
        ("2020-06-02", "2020-08-31"),
        ("2020-07-01", None),
        ("2020-07-11", "2020-09-10"),
        ("2020-08-03", None),
        ("2020-08-03", "2020-09-20"),
        ("2020-09-21", None),
    ]
    assert "Chen Hai" in steps[4].text
    assert steps[5].detail == "最后一次"


def test_a_date_past_the_official_calendar_is_marked_as_a_guess(start):
    day = date(LAST_PUBLISHED + 2, 3, 5)
    (warning,) = how_it_came(start("PASS_UP", "2020-05-12", on=day)).warnings
    assert str(day.year) in warning


def test_a_calendar_that_changed_since_is_said_and_the_date_stays(start, cast, on):
    deadline = start("PASS_UP", "2020-05-11")
    with on("2020-05-12"):
        enter_day("CN", date(2020, 5, 13), is_working=False, note="防汛停工", by=cast.admin)
    deadline.refresh_from_db()
    (warning,) = how_it_came(deadline).warnings
    assert deadline.due == date(2020, 5, 18)
    assert "2020-05-19" in warning


@pytest.mark.parametrize(
    ("code", "opened", "today", "said", "tone"),
    [
        ("ACK_REALNAME", "2020-09-25", "2020-10-09", "10 working days left", ""),
        ("FINDING_PLAN", "2020-05-18", "2020-06-08", "10 days left", ""),
        ("FINDING_PLAN", "2020-05-18", "2020-06-18", "due today", "soon"),
        ("FINDING_PLAN", "2020-05-18", "2020-06-19", "1 working day over", "late"),
        ("FINDING_PLAN", "2020-05-18", "2020-06-23", "3 working days over", "late"),
        # Due on Friday the 24th: on Sunday two days have gone by, and nobody has worked.
        ("FINDING_PLAN", "2020-06-24", "2020-07-26", "2 days over", "late"),
    ],
)
def test_a_date_is_said_as_people_say_it(start, cast, on, code, opened, today, said, tone):
    deadline = start(code, opened)
    with on(today):
        (shown,) = as_clocks([deadline], cast.wang)
    assert (shown.said.text, shown.said.tone) == (said, tone)


def test_a_closed_clock_says_how_it_ended(start, record_row, cast, on):
    deadline = start("FINDING_PLAN", "2020-05-18")
    with on("2020-06-20"):
        close_deadline(record_row, "FINDING_PLAN", by=SYSTEM)
        deadline.refresh_from_db()
        (shown,) = as_clocks([deadline], cast.wang)
    assert (shown.said.text, shown.said.tone) == ("ended 2 days late", "late")
