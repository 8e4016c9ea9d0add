"""Submission, verification and sign-off: three people, and proof where people or money are hurt."""

from datetime import timedelta

import pytest

from vedette.findings import actions
from vedette.findings.models import Finding, Verification
from vedette.findings.states import State
from vedette.findings.tests import path
from vedette.findings.tests.refusals import refused
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, NotAllowed, Unacceptable

pytestmark = pytest.mark.usefixtures("clean_record")


def test_the_clerk_does_not_sign_for_the_principal(cast):
    with refused("no-role", NotAllowed):
        actions.submit(path.done(cast), by=cast.qian, statement=path.STATEMENT)


def test_a_submission_needs_every_measure_done_and_shown(cast):
    finding = path.in_progress(cast)
    with refused("incomplete:measures", Incomplete):
        actions.submit(finding, by=cast.chen, statement=path.STATEMENT)
    measure = finding.current_measures().get()
    actions.report_progress(finding, measure, by=cast.qian, result="已清退", done=True)
    with refused("incomplete:evidence", Incomplete):
        actions.submit(finding, by=cast.chen, statement=path.STATEMENT)


def test_a_submission_is_signed_for(cast):
    finding = path.done(cast)
    with refused("statement", Unacceptable):
        actions.submit(finding, by=cast.chen, statement="")
    signed = actions.submit(finding, by=cast.chen, statement=path.STATEMENT)
    assert (signed.by, finding.submitted_by, finding.submitted_on) == (
        cast.chen,
        cast.chen,
        clock.today(),
    )


@pytest.mark.parametrize("hurt", ["affects_people", "affects_money"])
def test_papers_alone_prove_nothing_where_people_or_money_are_affected(cast, hurt):
    finding = path.submitted(cast, **{hurt: True})
    with refused("method", Unacceptable):
        actions.verify(finding, by=cast.li, determination="属实")
    with refused("sample_size", Unacceptable):
        actions.verify(finding, by=cast.li, determination="属实", method="sample")
    actions.verify(finding, by=cast.li, determination="属实", method="on-site", sample_size=5)
    assert finding.state == State.VERIFIED


def test_a_refused_verification_leaves_the_finding_as_it_was(cast):
    finding = path.submitted(cast, affects_people=True)
    with refused("method", Unacceptable):
        actions.verify(finding, by=cast.li, determination="属实")
    assert (finding.state, finding.verified_on) == (State.SUBMITTED, None)
    assert not Verification.objects.exists()


def test_a_finding_that_came_to_affect_people_after_its_check_is_not_signed_off(cast):
    finding = path.submitted(cast)
    actions.verify(finding, by=cast.li, determination="属实")
    actions.edit(finding, by=cast.li, affects_people=True, reason="涉及群众")
    with refused("incomplete:verification", Incomplete):
        actions.sign_off(finding, by=cast.wang)


def test_the_verifier_cannot_sign_off(cast):
    finding = path.submitted(cast)
    actions.verify(finding, by=cast.wang, determination="属实")
    with refused("four-eyes", NotAllowed):
        actions.sign_off(finding, by=cast.wang)


def test_a_member_does_not_sign_off(cast):
    with refused("no-role", NotAllowed):
        actions.sign_off(path.verified(cast), by=cast.sun)


def test_high_severity_is_signed_off_above_the_team(cast):
    finding = path.verified(cast, severity="high")
    with refused("severity", NotAllowed):
        actions.sign_off(finding, by=cast.wang)
    actions.sign_off(finding, by=cast.zhou)
    assert finding.state == State.SIGNED_OFF


def test_a_watch_lasts_three_six_or_twelve_months(cast):
    with refused("watch", Unacceptable):
        actions.sign_off(path.verified(cast), by=cast.wang, watch=4)


def test_a_rectification_that_does_not_hold_goes_back_with_a_date(cast):
    finding = path.submitted(cast)
    due = clock.today() + timedelta(days=30)
    actions.send_back(finding, by=cast.li, reason="三人未收到退款", due_on=due, sample_size=7)
    finding = Finding.objects.get()
    assert (finding.state, finding.due_on, finding.sent_back) == (State.IN_PROGRESS, due, 1)
    assert (finding.submitted_by, finding.submitted_on) == (None, None)
    check = Verification.objects.get()
    assert (check.passed, check.determination) == (False, "三人未收到退款")


def test_a_rectification_is_not_sent_back_to_a_day_that_is_over(cast):
    finding = path.submitted(cast)
    with refused("due_on", Unacceptable):
        actions.send_back(
            finding, by=cast.li, reason="未退", due_on=clock.today() - timedelta(days=1)
        )


def test_whoever_signs_may_send_back_what_was_verified(cast):
    finding = path.verified(cast)
    due = clock.today() + timedelta(days=10)
    actions.send_back(finding, by=cast.wang, reason="缺现场照片", due_on=due)
    actions.submit(finding, by=cast.chen, statement=path.STATEMENT)
    actions.verify(finding, by=cast.li, determination="属实", method="on-site", sample_size=1)
    actions.sign_off(finding, by=cast.wang)
    assert finding.state == State.SIGNED_OFF
