"""Each state has its clock, and the finding keeps the date."""

from datetime import timedelta

import pytest

from vedette.deadlines.actions import ask_extension, decide_extension, sweep
from vedette.deadlines.models import Deadline
from vedette.findings import actions
from vedette.findings.models import Finding
from vedette.findings.states import State
from vedette.findings.tests import path
from vedette.kernel import clock

pytestmark = pytest.mark.usefixtures("clean_record")


def running(finding: Finding) -> list[str]:
    open_ones = Deadline.objects.for_subject(finding.subject).open()
    return sorted(open_ones.values_list("code", flat=True))


@pytest.mark.parametrize(
    ("walk", "code"),
    [
        (path.notified, "FINDING_REPLY"),
        (path.accepted, "FINDING_PLAN"),
        (path.planned, "FINDING_PLAN_AGREED"),
        (path.in_progress, "FINDING_RECTIFY"),
        (path.submitted, "FINDING_VERIFICATION"),
        (path.verified, "FINDING_SIGN_OFF"),
        (path.signed_off, "FINDING_WATCH_3"),
    ],
)
def test_one_clock_runs_at_a_time_and_the_finding_keeps_its_date(cast, walk, code):
    finding = walk(cast)
    assert running(finding) == [code]
    kept = Finding.objects.get()
    assert kept.due_on == Deadline.objects.open().get().due == kept.original_due_on
    assert kept.steps.latest("id").due_on == kept.due_on


def test_no_clock_runs_before_the_unit_is_notified_nor_after_the_end(cast):
    finding = path.raised(cast)
    assert running(finding) == []
    actions.withdraw(finding, by=cast.wang, reason="重复登记")
    assert (running(finding), finding.due_on) == ([], None)


def test_the_rectification_is_due_with_its_last_measure(cast):
    finding = path.accepted(cast)
    last = clock.today() + timedelta(days=90)
    drafts = [path.draft(cast), path.draft(cast, due_on=last)]
    actions.plan(finding, drafts, by=cast.qian)
    actions.agree_plan(finding, by=cast.wang)
    assert finding.due_on == last


def test_an_extension_moves_the_date_and_keeps_the_original(cast):
    finding = path.in_progress(cast)
    before = finding.due_on
    assert before is not None
    more = before + timedelta(days=20)
    deadline = Deadline.objects.open().get()
    asked = ask_extension(deadline, by=cast.chen, asked_due=more, reason="等待接口")
    decide_extension(asked, by=cast.zhou, grant=True)
    finding = Finding.objects.get()
    assert (finding.due_on, finding.original_due_on) == (more, before)
    assert finding.steps.latest("id").name == "due"
    actions.report_progress(
        finding, finding.current_measures().get(), by=cast.qian, result="已清退", done=True
    )


def test_an_unanswered_finding_stands_and_the_unit_owes_a_plan(cast):
    finding = path.notified(cast)
    with path.later(days=30):
        sweep()
    finding.refresh_from_db()
    assert (finding.state, running(finding)) == (State.ACCEPTED, ["FINDING_PLAN"])
    assert finding.steps.latest("id").by is None


def test_after_a_dispute_is_turned_down_a_review_can_be_asked_for_in_time(cast):
    finding = path.notified(cast)
    actions.dispute(finding, by=cast.chen, text="已按期退费")
    actions.decide_dispute(finding, by=cast.li, upheld=True, reasons="凭证不符")
    assert running(finding) == ["FINDING_PLAN", "FINDING_REVIEW_ASK"]
    actions.plan(finding, [path.draft(cast)], by=cast.chen)
    lapsed = Deadline.objects.get(code="FINDING_REVIEW_ASK")
    assert lapsed.outcome == "lapsed"


def test_the_watch_ends_no_earlier_than_its_clock(cast):
    finding = path.verified(cast)
    actions.sign_off(finding, by=cast.wang, watch=6)
    assert finding.watch_until == finding.due_on
    assert finding.watch_until is not None
    assert (finding.watch_until - clock.today()).days > 180
