"""Planned, done, void."""

from datetime import date

import pytest
import time_machine

from vedette.activities.actions import Details, carry_out, record_activity, visit, void
from vedette.activities.models import Activity, Kind
from vedette.activities.tests.conftest import TODAY
from vedette.journal.models import Entry
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, NotAllowed, WrongState


@pytest.fixture
def planned(cast):
    details = Details(title="走访", on=date(2020, 9, 10))
    return record_activity(Kind.VISIT, cast.transport_team, details, by=cast.li, planned=True)


@pytest.fixture
def done(cast):
    return visit(cast.transport_team, "走访", on=TODAY, by=cast.li)


def test_a_plan_is_not_done_before_its_day(cast, planned):
    with pytest.raises(Incomplete, match=r"correct the date"):
        carry_out(planned, by=cast.li)


def test_a_plan_is_done_from_its_day_on(cast, planned):
    with time_machine.travel("2020-09-10T02:00:00Z", tick=False):
        carry_out(planned, by=cast.sun)
    planned.refresh_from_db()
    assert (planned.state, clock.local_day(planned.done_at)) == ("done", date(2020, 9, 10))
    with pytest.raises(WrongState):
        carry_out(planned, by=cast.sun)


def test_an_entry_is_voided_for_a_reason_and_stays(cast, done):
    with pytest.raises(Incomplete):
        void(done, by=cast.li, reason="  ")
    done.refresh_from_db()
    void(done, by=cast.li, reason="重复登记")
    kept = Activity.objects.get()
    assert (kept.state, kept.void_reason) == ("void", "重复登记")
    assert Entry.objects.latest("id").key == "activities.voided"
    with pytest.raises(WrongState):
        void(kept, by=cast.li, reason="再次")


def test_a_colleague_cannot_void_what_another_recorded_but_the_lead_can(cast, done):
    with pytest.raises(NotAllowed, match=r"team lead"):
        void(done, by=cast.sun, reason="重复登记")
    done.refresh_from_db()
    void(done, by=cast.wang, reason="重复登记")
    assert done.state == "void"


def test_figures_of_a_past_moment_still_count_what_was_voided_later(cast, done):
    before = clock.now()
    with time_machine.travel("2020-09-05T02:00:00Z", tick=False):
        void(done, by=cast.li, reason="重复登记")
        after = clock.now()
    assert Activity.objects.known_at(before).count() == 1
    assert Activity.objects.known_at(after).count() == 0
    assert Activity.objects.all().done().count() == 0
