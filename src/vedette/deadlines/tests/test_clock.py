"""A clock is started, stopped, and stands still."""

from datetime import date

import pytest

from tests.record import entries, entry, vouched_for
from vedette.deadlines.actions import (
    close_all,
    close_deadline,
    open_deadline,
    pause,
    pause_deadline,
    resume,
)
from vedette.deadlines.events import DueChanged
from vedette.deadlines.models import Deadline, Outcome
from vedette.deadlines.queries import next_due
from vedette.deadlines.rulebook import UnknownRule
from vedette.journal.actions import SYSTEM
from vedette.kernel import events
from vedette.kernel.errors import Incomplete, NotAllowed, Unacceptable, WrongState


def test_a_deadline_is_counted_by_the_rule_in_force_and_keeps_it(start):
    deadline = start("FINDING_REPLY", "2020-05-12")
    assert deadline.due == deadline.original_due == date(2020, 5, 22)
    assert (deadline.pack, deadline.snapshot.amount) == ("CN-DI", 10)
    assert Deadline.objects.get(pk=deadline.pk).snapshot == deadline.snapshot


def test_opening_writes_an_entry_on_the_timeline_of_the_record(start, record_row):
    deadline = start("FINDING_REPLY", "2020-05-12")
    opened = entry("deadlines.opened")
    assert opened.subject == record_row.subject
    assert ("deadlines_deadline", str(deadline.pk)) in vouched_for(opened)


def test_the_same_deadline_cannot_run_twice(start):
    start("FINDING_PLAN", "2020-05-12")
    with pytest.raises(WrongState):
        start("FINDING_PLAN", "2020-05-13")


def test_measures_of_one_finding_run_side_by_side(start):
    one = start("MEASURE", "2020-05-12", part="1", due=date(2020, 6, 30))
    two = start("MEASURE", "2020-05-12", part="2", due=date(2020, 8, 20))
    assert [d.due for d in Deadline.objects.open()] == [one.due, two.due]


def test_an_agreed_date_must_be_given(start):
    with pytest.raises(Incomplete):
        start("MEASURE", "2020-05-12")


def test_a_date_before_the_start_is_refused(start):
    with pytest.raises(Unacceptable) as refused:
        start("MEASURE", "2020-05-12", due=date(2020, 5, 11))
    assert "due" in refused.value.fields


def test_a_misspelt_code_says_which_was_meant(start):
    with pytest.raises(UnknownRule, match="FINDING_PLAN"):
        start("FINDING_PLANN", "2020-05-12")


def test_closing_remembers_whether_it_was_late(start, record_row, on):
    start("FINDING_PLAN_AGREED", "2020-06-01")
    with on("2020-06-10"):
        closed = close_deadline(record_row, "FINDING_PLAN_AGREED", by=SYSTEM)
    assert closed is not None
    assert closed.was_late
    assert entry("deadlines.closed").data["late"] == 2


def test_closing_what_does_not_run_changes_nothing(record_row):
    assert close_deadline(record_row, "FINDING_PLAN", by=SYSTEM) is None
    assert not entries("deadlines.closed")


def test_all_clocks_of_a_merged_record_stop(start, record_row, on):
    start("FINDING_PLAN", "2020-05-12")
    start("MEASURE", "2020-05-12", due=date(2020, 8, 20))
    with on("2020-05-20"):
        stopped = close_all(record_row, by=SYSTEM, outcome=Outcome.SUPERSEDED)
    assert {d.outcome for d in stopped} == {"superseded"}
    assert not Deadline.objects.open().exists()


def test_a_pause_across_national_day_gives_back_the_days_lost(start, record_row, on):
    """14 calendar days from 2020-09-25 end on 10-09, just after the holiday."""
    deadline = start("FINDING_VERIFICATION", "2020-09-25")
    assert deadline.due == date(2020, 10, 9)
    with on("2020-09-28"):
        pause(record_row, "FINDING_VERIFICATION", by=SYSTEM, reason="waiting for the bank")
    assert not Deadline.objects.running().exists()
    with on("2020-10-12"):
        resumed = resume(record_row, "FINDING_VERIFICATION", by=SYSTEM)
    assert resumed is not None
    assert resumed.paused_days == 14
    assert resumed.due == date(2020, 10, 23)
    assert resumed.original_due == date(2020, 10, 9)


def test_a_pause_of_a_working_day_rule_gives_back_working_days_only(start, record_row, on):
    """From 09-28 to 10-12: 28, 29, 30 September, 9 October, and Saturday the 10th, worked."""
    deadline = start("ACK_REALNAME", "2020-09-25")
    assert deadline.due == date(2020, 10, 22)
    with on("2020-09-28"):
        pause(record_row, "ACK_REALNAME", by=SYSTEM, reason="identity is checked")
    with on("2020-10-12"):
        resumed = resume(record_row, "ACK_REALNAME", by=SYSTEM)
    assert resumed is not None
    assert resumed.paused_days == 5
    assert resumed.due == date(2020, 10, 29)


def test_a_clock_that_ran_out_cannot_be_paused(start, record_row, on):
    start("FINDING_PLAN_AGREED", "2020-06-01")
    with on("2020-06-10"), pytest.raises(WrongState):
        pause(record_row, "FINDING_PLAN_AGREED", by=SYSTEM, reason="too late")


def test_a_member_cannot_pause_a_clock_by_hand(start, cast, on):
    deadline = start("FINDING_PLAN_AGREED", "2020-06-01")
    with on("2020-06-02"), pytest.raises(NotAllowed):
        pause_deadline(deadline, by=cast.li, reason="busy")
    assert not entries("deadlines.paused")


def test_listeners_hear_the_next_date_and_what_they_write_is_vouched_for(
    start, record_row, cast, on, monkeypatch
):
    heard = []

    def listen(event: DueChanged) -> None:
        heard.append((event.code, event.due, next_due(event.subject), event.outcome))
        event.touched.append(cast.taxi_bureau)

    monkeypatch.setitem(events._listeners, DueChanged, [listen])
    start("MEASURE", "2020-05-12", due=date(2020, 8, 20))
    start("FINDING_PLAN", "2020-05-12")
    with on("2020-05-20"):
        close_deadline(record_row, "FINDING_PLAN", by=SYSTEM)
    assert heard == [
        ("MEASURE", date(2020, 8, 20), date(2020, 8, 20), ""),
        ("FINDING_PLAN", date(2020, 6, 12), date(2020, 6, 12), ""),
        ("FINDING_PLAN", None, date(2020, 8, 20), "done"),
    ]
    closed = entry("deadlines.closed")
    assert ("organisation_unit", str(cast.taxi_bureau.pk)) in vouched_for(closed)


def test_a_code_missing_from_the_pack_is_counted_by_that_packs_calendar(cast, on):
    with on("2020-09-28"):
        deadline = open_deadline(
            cast.road_bureau, "FINDING_DISPUTE", by=SYSTEM, pack="EU", on=date(2020, 9, 28)
        )
    assert deadline.pack == "GENERIC"
    assert deadline.snapshot.calendar == "EU"
