"""After the sign-off: the watch, a relapse; and the ways out without a fix."""

from datetime import timedelta

import pytest

from vedette.findings import actions
from vedette.findings.models import Finding, Verification
from vedette.findings.states import State
from vedette.findings.tests import path
from vedette.findings.tests.refusals import refused
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, NotAllowed, Unacceptable, WrongState

pytestmark = pytest.mark.usefixtures("clean_record")


def test_the_watch_is_not_ended_early(cast):
    with refused("incomplete:watch", Incomplete):
        actions.settle(path.signed_off(cast), by=cast.wang)


def test_a_relapse_opens_a_new_round_and_keeps_the_old_one(cast):
    finding = path.signed_off(cast)
    actions.reopen(finding, by=cast.sun, reason="又有三件超期")
    finding = Finding.objects.get()
    assert (finding.state, finding.relapses, finding.signed_off_by) == (State.REOPENED, 1, None)
    assert not finding.current_measures().exists()
    actions.plan(finding, [path.draft(cast, text="系统自动退费")], by=cast.qian)
    actions.agree_plan(finding, by=cast.li)
    path.do_measures(cast, finding)
    actions.submit(finding, by=cast.chen, statement=path.STATEMENT)
    actions.verify(finding, by=cast.li, determination="属实")
    actions.sign_off(finding, by=cast.wang)
    names = [step.name for step in finding.steps.filter(name="sign_off")]
    assert (len(names), Verification.objects.count()) == (2, 2)


def test_a_risk_is_accepted_by_headquarters_for_a_time(cast):
    finding = path.accepted(cast)
    until = clock.today() + timedelta(days=90)
    with refused("no-role", NotAllowed):
        actions.accept_risk(finding, by=cast.zhou, reason="来年搬迁", until=until)
    actions.accept_risk(finding, by=cast.gao, reason="来年搬迁", until=until)
    assert not Finding.objects.open().exists()
    with path.later(days=91):
        assert Finding.objects.open().exists()
        assert finding.is_open
        actions.resume(finding, by=cast.wang)
    assert (finding.state, finding.accepted_until) == (State.ACCEPTED, None)


def test_a_risk_is_not_accepted_until_a_day_that_is_over(cast):
    with refused("until", Unacceptable):
        actions.accept_risk(path.accepted(cast), by=cast.gao, reason="…", until=clock.today())


def test_a_finding_is_merged_into_another_open_one_about_the_same_unit(cast):
    finding, other = path.notified(cast), path.notified(cast)
    elsewhere = path.notified(cast, unit=cast.taxi_bureau)
    for wrong in (finding, elsewhere):
        with refused("into", Unacceptable):
            actions.merge(finding, by=cast.wang, into=wrong, reason="重复")
    actions.merge(finding, by=cast.wang, into=other, reason="重复")
    assert (finding.state, finding.merged_into) == (State.MERGED, other)


def test_a_finding_that_no_longer_applies_says_what_stands_in_its_place(cast):
    finding, other = path.accepted(cast), path.accepted(cast)
    with refused("another", Unacceptable):
        actions.supersede(finding, by=cast.wang, reason="机构改革", another=finding)
    actions.supersede(finding, by=cast.wang, reason="机构改革", another=other)
    assert (finding.state, finding.superseded_by) == (State.SUPERSEDED, other)


def test_a_finding_signed_off_is_not_withdrawn(cast):
    with refused("wrong-state", WrongState):
        actions.withdraw(path.signed_off(cast), by=cast.wang, reason="…")


@pytest.mark.parametrize("walk", [path.raised, path.notified, path.planned])
def test_a_withdrawal_needs_a_reason_and_a_lead(cast, walk):
    finding = walk(cast)
    with refused("no-role", NotAllowed):
        actions.withdraw(finding, by=cast.li, reason="重复登记")
    with refused("reason", Unacceptable):
        actions.withdraw(finding, by=cast.wang, reason="")
    actions.withdraw(finding, by=cast.wang, reason="重复登记")
    assert finding.state == State.WITHDRAWN


def test_a_root_cause_is_named_by_either_side_and_confirmed_by_the_team(cast):
    finding = path.notified(cast)
    cause = actions.add_root_cause(
        finding, by=cast.qian, text="财务与立案系统不相通", kind="institutional"
    )
    with refused("no-role", NotAllowed):
        actions.address_root_cause(finding, cause, by=cast.chen, how="已打通")
    actions.address_root_cause(finding, cause, by=cast.li, how="接口已上线")
    assert (cause.state, cause.addressed_on) == ("addressed", clock.today())
    with refused("wrong-state", WrongState):
        actions.address_root_cause(finding, cause, by=cast.li, how="再次")
