"""The daily round warns once, then climbs one rung at a time, and never twice."""

from datetime import date

import pytest

from tests.record import entries
from vedette.access.actions import end_grant
from vedette.access.models import Grant
from vedette.deadlines.actions import ask_extension, close_deadline, decide_extension, pause, sweep
from vedette.deadlines.models import Deadline
from vedette.journal.actions import SYSTEM
from vedette.notifications.models import Notice


def told(key: str) -> set[str]:
    return {notice.person.ref for notice in Notice.objects.filter(key=key)}


@pytest.fixture
def plan(start):
    """The road bureau's plan, due on Thursday 2020-06-18."""
    return start("FINDING_PLAN", "2020-05-18")


def test_nothing_happens_while_there_is_time(plan, on):
    with on("2020-06-14"):
        assert not sweep()
    assert not Notice.objects.exists()


def test_those_who_owe_it_are_warned_once(plan, on):
    for day in ("2020-06-15", "2020-06-15", "2020-06-16", "2020-06-18"):
        with on(day):
            sweep()
    assert told("deadlines.warned") == {"wang", "li", "sun", "chen", "qian"}
    assert Notice.objects.count() == 5
    (warned,) = entries("deadlines.warned")
    assert warned.actor == "system"


def test_a_warning_is_no_news_once_the_thing_is_done(plan, record_row, on):
    with on("2020-06-15"):
        sweep()
        close_deadline(record_row, "FINDING_PLAN", by=SYSTEM)
    assert not Notice.objects.unread().exists()


def test_a_day_late_the_unit_and_its_team_are_told(plan, on):
    with on("2020-06-19"):
        assert sweep() == {"overdue": 1}
    assert told("deadlines.overdue") == {"wang", "li", "sun", "chen", "qian"}


def test_it_climbs_to_the_office_and_to_headquarters_week_by_week(plan, on):
    """Five working days a rung; 25 and 26 June 2020 were the Dragon Boat holiday, the 28th not."""
    climbed = {}
    for number in range(18, 31):
        with on(f"2020-06-{number}"):
            climbed[number] = dict(sweep())
    with on("2020-07-03"):
        climbed[33] = dict(sweep())
    assert {day: what for day, what in climbed.items() if what} == {
        18: {"warned": 1},
        19: {"overdue": 1},
        28: {"escalated": 1},
        33: {"escalated": 1},
    }
    assert told("deadlines.escalated") == {"zhou", "gao"}


def test_it_stops_at_the_top(plan, on):
    for day in ("2020-06-19", "2020-07-01", "2020-07-20", "2020-08-20", "2020-09-20"):
        with on(day):
            sweep()
    assert len(entries("deadlines.escalated")) == 2
    with on("2020-12-01"):
        assert not sweep()


def test_after_a_long_silence_it_climbs_one_rung_a_day(plan, on):
    steps = []
    for day in ("2020-09-01", "2020-09-01", "2020-09-02", "2020-09-03", "2020-09-04"):
        with on(day):
            steps.append(dict(sweep()))
    assert steps == [{"overdue": 1}, {}, {"escalated": 1}, {"escalated": 1}, {}]


def test_a_rung_on_which_nobody_stands_is_passed_over(plan, cast, on):
    with on("2020-06-19"):
        sweep()
    with on("2020-06-22"):
        end_grant(Grant.objects.get(person=cast.zhou), by=SYSTEM, on=date(2020, 6, 22))
    with on("2020-07-01"):
        assert sweep() == {"escalated": 1}
    assert told("deadlines.escalated") == {"gao"}
    assert Deadline.objects.get().level == 3


def test_a_working_day_rule_warns_by_working_days(start, on):
    """Due on 2020-10-22, a Thursday, and warned three working days before: Monday the 19th."""
    start("ACK_REALNAME", "2020-09-25")
    with on("2020-10-18"):
        assert not sweep()
    with on("2020-10-19"):
        assert sweep() == {"warned": 1}


def test_a_clock_that_stands_still_is_left_alone(plan, record_row, on):
    with on("2020-06-01"):
        pause(record_row, "FINDING_PLAN", by=SYSTEM, reason="等待批复")
    with on("2020-07-30"):
        assert not sweep()


def test_a_right_that_is_not_used_lapses_and_nobody_is_late(start, on):
    start("FINDING_REPLY", "2020-05-12")
    with on("2020-05-23"):
        assert sweep() == {"lapsed": 1}
    lapsed = Deadline.objects.get()
    assert lapsed.outcome == "lapsed"
    assert not lapsed.was_late
    assert Notice.objects.count() == 0


def test_more_time_begins_the_warnings_anew(start, cast, on):
    deadline = start("MEASURE", "2020-06-02", due=date(2020, 8, 31))
    with on("2020-08-25"):
        sweep()
        deadline.refresh_from_db()
        asked = ask_extension(deadline, by=cast.chen, asked_due=date(2020, 9, 30), reason="…")
        decide_extension(asked, by=cast.wang, grant=True)
        assert not sweep()
    with on("2020-09-23"):
        assert sweep() == {"warned": 1}
    assert len(entries("deadlines.warned")) == 2


def test_a_round_costs_nothing_for_what_is_not_due(start, on, django_assert_num_queries):
    for part in range(20):
        start("MEASURE", "2020-06-02", due=date(2020, 8, 31), part=str(part))
    with on("2020-06-03"), django_assert_num_queries(1):
        sweep()
