"""Every row that deadlines write is vouched for, and a hand at the database is named."""

from datetime import date, timedelta

import pytest

from vedette.deadlines.actions import (
    ask_extension,
    cancel_deadline,
    close_deadline,
    decide_extension,
    enter_day,
    open_deadline,
    pause_deadline,
    remove_day,
    resume_deadline,
    sweep,
)
from vedette.deadlines.models import Deadline, Extension
from vedette.journal.actions import SYSTEM
from vedette.journal.verify import verify_rows
from vedette.kernel import clock


@pytest.fixture
def lived(cast) -> Deadline:
    """Every verb of the area was used once; what is left is a deadline that was extended."""
    sides = {"team": cast.transport_team, "unit": cast.road_bureau, "by": SYSTEM}
    due = clock.today() + timedelta(days=30)
    roads = cast.road_bureau
    one, two, three = (open_deadline(roads, "MEASURE", part=n, due=due, **sides) for n in "123")
    open_deadline(roads, "FINDING_VERIFICATION", on=date(2020, 9, 17), **sides)
    open_deadline(roads, "FINDING_REPLY", on=date(2020, 9, 17), **sides)
    open_deadline(roads, "FINDING_PLAN", on=clock.today() - timedelta(days=29), **sides)
    sweep()
    close_deadline(roads, "FINDING_VERIFICATION", by=cast.wang)
    for asked_for, granted in ((due + timedelta(days=9), True), (due + timedelta(days=19), False)):
        asked = ask_extension(one, by=cast.chen, asked_due=asked_for, reason="接口未通")
        decide_extension(asked, by=cast.wang, grant=granted, reason="见批示")
        one.refresh_from_db()
    pause_deadline(two, by=cast.wang, reason="等待验收")
    resume_deadline(two, by=cast.wang)
    pause_deadline(two, by=cast.wang, reason="等待复检")
    cancel_deadline(two, by=cast.zhou, reason="重复设立")
    close_deadline(roads, "MEASURE", part="3", by=cast.wang)
    kept = enter_day("CN", date(2027, 10, 1), is_working=True, by=cast.admin)
    enter_day("CN", kept.day, is_working=False, note="国庆节", by=cast.admin)
    remove_day(enter_day("CN", date(2027, 10, 2), is_working=False, by=cast.admin), by=cast.admin)
    assert three.part == "3"
    return one


def test_nothing_is_amiss_after_every_verb(lived):
    assert verify_rows().ok, verify_rows().problems


def test_a_due_date_moved_by_hand_is_named(lived):
    Deadline.objects.filter(pk=lived.pk).update(due=date(2099, 1, 1))
    (problem,) = verify_rows().problems
    assert problem.subject == lived.subject


def test_a_refusal_turned_into_a_grant_is_named(lived):
    Extension.objects.filter(decision="refused").update(decision="granted")
    assert len(verify_rows().problems) == 1


def test_a_deadline_taken_out_is_named(lived):
    gone = Deadline.objects.get(code="FINDING_REPLY")
    Deadline.objects.filter(pk=gone.pk).delete()
    assert len(verify_rows().problems) == 1
