"""More time is asked for before the due date and decided by someone above."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.record import entry
from vedette.deadlines.actions import (
    ask_extension,
    close_deadline,
    decide_extension,
    pause,
    resume,
)
from vedette.deadlines.models import Deadline, Extension
from vedette.deadlines.queries import clocks_for
from vedette.journal.actions import SYSTEM
from vedette.kernel.errors import Incomplete, NotAllowed, Stale, Unacceptable, WrongState
from vedette.notifications.models import Notice

LATER = date(2020, 9, 30)


@pytest.fixture
def measure(start):
    """A measure of the road bureau, due on 2020-08-31."""
    return start("MEASURE", "2020-06-02", due=date(2020, 8, 31))


@pytest.fixture
def asked(measure, cast, on) -> Extension:
    with on("2020-08-03"):
        return ask_extension(measure, by=cast.chen, asked_due=LATER, reason="联调未完成")


def decide(asked, who, on, **more) -> Deadline:
    with on("2020-08-04"):
        decide_extension(asked, by=who, **{"grant": True, **more})
    return Deadline.objects.get(pk=asked.deadline_id)


def test_a_granted_extension_moves_the_date_and_keeps_the_original(asked, cast, on):
    moved = decide(asked, cast.wang, on)
    assert (moved.due, moved.original_due) == (LATER, date(2020, 8, 31))
    data = entry("deadlines.extension_granted").data
    assert (data["due"], data["original"]) == ("2020-09-30", "2020-08-31")


def test_a_refusal_needs_a_reason_and_changes_no_date(asked, cast, on):
    with pytest.raises(Incomplete):
        decide(asked, cast.wang, on, grant=False)
    kept = decide(asked, cast.wang, on, grant=False, reason="三个月已经足够")
    assert kept.due == date(2020, 8, 31)


def test_an_earlier_date_than_was_asked_can_be_granted(asked, cast, on):
    assert decide(asked, cast.wang, on, due=date(2020, 9, 15)).due == date(2020, 9, 15)


@pytest.mark.parametrize("due", [date(2020, 8, 31), date(2020, 10, 1)])
def test_nothing_beyond_what_was_asked_can_be_granted(asked, cast, on, due):
    with pytest.raises(Unacceptable):
        decide(asked, cast.wang, on, due=due)


@pytest.mark.parametrize("day", ["2020-08-31", "2020-09-01"])
def test_on_the_due_date_it_is_too_late_to_ask(measure, cast, on, day):
    with on(day), pytest.raises(WrongState) as refused:
        ask_extension(measure, by=cast.chen, asked_due=LATER, reason="忘了")
    assert refused.value.denial.code == "too-late"


def test_the_new_date_must_be_later(measure, cast, on):
    with on("2020-08-03"), pytest.raises(Unacceptable) as refused:
        ask_extension(measure, by=cast.chen, asked_due=date(2020, 8, 31), reason="…")
    assert "asked_due" in refused.value.fields


def test_a_request_needs_a_reason(measure, cast, on):
    with on("2020-08-03"), pytest.raises(Incomplete):
        ask_extension(measure, by=cast.chen, asked_due=LATER, reason="  ")


def test_one_request_waits_at_a_time(asked, measure, cast, on):
    with on("2020-08-03"), pytest.raises(WrongState) as refused:
        ask_extension(measure, by=cast.qian, asked_due=LATER, reason="再问一次")
    assert refused.value.denial.code == "waiting"


def test_the_rule_says_how_often(measure, cast, on):
    for due in (date(2020, 9, 10), date(2020, 9, 20)):
        with on("2020-08-03"):
            request = ask_extension(measure, by=cast.chen, asked_due=due, reason="…")
        measure = decide(request, cast.wang, on)
    with on("2020-08-05"), pytest.raises(WrongState) as refused:
        ask_extension(measure, by=cast.chen, asked_due=LATER, reason="…")
    assert refused.value.denial.code == "no-further"


def test_the_rule_says_how_far(start, cast, on):
    plan = start("FINDING_PLAN", "2020-05-18")
    with on("2020-06-01"), pytest.raises(Unacceptable):
        ask_extension(plan, by=cast.chen, asked_due=date(2020, 7, 30), reason="…")


def test_a_statutory_period_without_extension_has_none(start, cast, on):
    deadline = start("ACK_REALNAME", "2020-05-18")
    with on("2020-05-19"), pytest.raises(WrongState) as refused:
        ask_extension(deadline, by=cast.li, asked_due=LATER, reason="…")
    assert refused.value.denial.code == "never"


def test_the_unit_next_door_cannot_ask(measure, cast, on):
    with on("2020-08-03"), pytest.raises(NotAllowed):
        ask_extension(measure, by=cast.hu, asked_due=LATER, reason="…")


def test_the_team_does_not_ask_for_what_the_unit_owes(measure, cast, on):
    with on("2020-08-03"), pytest.raises(NotAllowed):
        ask_extension(measure, by=cast.li, asked_due=LATER, reason="…")


def test_a_member_is_too_low_to_decide(asked, cast, on):
    with pytest.raises(NotAllowed):
        decide(asked, cast.li, on)


def test_the_lead_of_another_team_cannot_decide(asked, cast, on):
    with pytest.raises(NotAllowed):
        decide(asked, cast.zhao, on)


def test_a_lead_who_asks_is_decided_by_the_office(start, cast, on):
    deadline = start("FINDING_VERIFICATION", "2020-08-20")
    with on("2020-08-24"):
        request = ask_extension(deadline, by=cast.wang, asked_due=date(2020, 9, 7), reason="…")
    assert request.approver == "office_lead"
    with pytest.raises(NotAllowed):
        decide(request, cast.wang, on)
    assert decide(request, cast.zhou, on).due == date(2020, 9, 7)


def test_whoever_asked_never_decides_even_at_the_top(start, cast, on):
    deadline = start("FINDING_SIGN_OFF", "2020-08-20")
    with on("2020-08-24"):
        request = ask_extension(deadline, by=cast.zhou, asked_due=date(2020, 9, 7), reason="…")
    with pytest.raises(NotAllowed) as refused:
        decide(request, cast.zhou, on)
    assert refused.value.denial.code == "four-eyes"


def test_the_database_itself_refuses_a_decision_by_the_asker(asked):
    with pytest.raises(IntegrityError), transaction.atomic():
        Extension.objects.filter(pk=asked.pk).update(decided_by=asked.asked_by)


def test_a_request_is_decided_once(asked, cast, on):
    decide(asked, cast.wang, on)
    with pytest.raises(WrongState):
        decide(Extension.objects.get(pk=asked.pk), cast.zhou, on, grant=False, reason="…")


def test_two_who_decide_at_once_cannot_both(asked, cast, on):
    mine = Extension.objects.select_related("deadline").get(pk=asked.pk)
    theirs = Extension.objects.select_related("deadline").get(pk=asked.pk)
    decide(mine, cast.wang, on)
    with pytest.raises(Stale):
        decide(theirs, cast.zhou, on)


def test_a_request_about_what_has_ended_cannot_be_granted(asked, record_row, cast, on):
    with on("2020-08-04"):
        close_deadline(record_row, "MEASURE", by=SYSTEM)
    asked = Extension.objects.get(pk=asked.pk)
    with pytest.raises(WrongState):
        decide(asked, cast.wang, on)


def test_a_clock_that_stands_still_needs_no_more_time(measure, record_row, cast, on):
    with on("2020-08-03"):
        pause(record_row, "MEASURE", by=SYSTEM, reason="等待验收")
        paused = Deadline.objects.get(pk=measure.pk)
        with pytest.raises(WrongState):
            ask_extension(paused, by=cast.chen, asked_due=LATER, reason="…")
    with on("2020-08-13"):
        resumed = resume(record_row, "MEASURE", by=SYSTEM)
    assert resumed is not None
    assert resumed.due == date(2020, 9, 10)


def test_those_who_may_decide_are_told_and_then_the_asker(asked, cast, on):
    told = Notice.objects.filter(key="deadlines.extension_asked")
    assert {notice.person for notice in told} == {cast.wang, cast.zhou, cast.gao}
    decide(asked, cast.wang, on)
    (back,) = Notice.objects.filter(key="deadlines.extension_decided")
    assert back.person == cast.chen


def test_the_record_page_offers_each_side_what_it_may_do(asked, measure, cast, on):
    with on("2020-08-04"):
        (for_wang,) = clocks_for(measure.subject, cast.wang)
        (for_chen,) = clocks_for(measure.subject, cast.chen)
        assert for_wang.may_decide
        assert not for_chen.may_decide
        assert for_chen.why_not_ask is not None
        assert for_chen.why_not_ask.code == "waiting"
        assert clocks_for(measure.subject, cast.zhao) == []
