"""The plan: what will be done, by whom, until when, and how one will see that it worked."""

from datetime import timedelta

import pytest

from vedette.findings import actions
from vedette.findings.models import Finding, Measure
from vedette.findings.states import State
from vedette.findings.tests import path
from vedette.findings.tests.refusals import refused
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable, WrongState

pytestmark = pytest.mark.usefixtures("clean_record")


@pytest.mark.parametrize("gap", ["text", "owner", "due_on", "deliverable", "success_test"])
def test_each_measure_says_all_that_a_plan_must_say(cast, gap):
    finding = path.accepted(cast)
    blank = {"owner": None, "due_on": None}.get(gap, " ")
    with pytest.raises(Unacceptable) as caught:
        actions.plan(finding, [path.draft(cast), path.draft(cast, **{gap: blank})], by=cast.qian)
    assert list(caught.value.fields) == [f"measures-1-{gap}"]
    assert not Measure.objects.exists()


def test_a_measure_due_in_the_past_is_refused(cast):
    yesterday = clock.today() - timedelta(days=1)
    with pytest.raises(Unacceptable) as caught:
        actions.plan(path.accepted(cast), [path.draft(cast, due_on=yesterday)], by=cast.qian)
    assert list(caught.value.fields) == ["measures-0-due_on"]


def test_the_team_does_not_plan_for_the_unit(cast):
    with refused("no-role", NotAllowed):
        actions.plan(path.accepted(cast), [path.draft(cast)], by=cast.wang)


def test_the_unit_does_not_agree_to_its_own_plan(cast):
    with refused("no-role", NotAllowed):
        actions.agree_plan(path.planned(cast), by=cast.chen)


def test_a_plan_sent_back_gives_way_to_the_next_and_stays_on_the_record(cast):
    finding = path.planned(cast)
    actions.send_plan_back(finding, by=cast.li, reason="成效标准无法检验")
    assert (finding.state, finding.steps.latest("id").note) == (
        State.ACCEPTED,
        "成效标准无法检验",
    )
    actions.plan(finding, [path.draft(cast, text="改为依职权退费")], by=cast.chen)
    assert [measure.text for measure in finding.current_measures()] == ["改为依职权退费"]
    assert Measure.objects.count() == 2


def test_a_plan_whose_date_has_passed_is_not_agreed_to(cast):
    finding = path.planned(cast)
    with path.later(days=61), refused("due_on", Unacceptable):
        actions.agree_plan(finding, by=cast.li)


def test_progress_is_reported_until_nothing_is_left_to_do(cast):
    finding = path.in_progress(cast)
    measure = finding.current_measures().get()
    actions.report_progress(finding, measure, by=cast.qian, result="已退十五件")
    assert measure.done_on is None
    actions.report_progress(
        finding, measure, by=cast.qian, result="全部退还", after="0 件", done=True
    )
    assert Measure.objects.get().done_on == clock.today()


def test_a_measure_is_not_done_without_saying_what_it_brought(cast):
    finding = path.in_progress(cast)
    measure = finding.current_measures().get()
    with refused("result", Unacceptable):
        actions.report_progress(finding, measure, by=cast.qian, result=" ", done=True)


def test_progress_belongs_to_the_time_of_rectification(cast):
    finding = path.planned(cast)
    measure = finding.current_measures().get()
    with refused("wrong-state", WrongState):
        actions.report_progress(finding, measure, by=cast.qian, result="已退")


def test_a_measure_of_another_finding_is_refused(cast):
    finding, other = path.in_progress(cast), path.in_progress(cast)
    measure = other.current_measures().get()
    with refused("measure", Unacceptable):
        actions.report_progress(finding, measure, by=cast.qian, result="已退")
    assert Finding.objects.count() == 2
