"""The unit's right of reply, the dispute, and the one review of it."""

import pytest

from vedette.findings import actions
from vedette.findings.models import Reply
from vedette.findings.states import State
from vedette.findings.tests import path
from vedette.findings.tests.refusals import refused
from vedette.kernel.errors import Incomplete, NotAllowed, Unacceptable

pytestmark = pytest.mark.usefixtures("clean_record")


def turned_down(cast):
    finding = path.notified(cast)
    actions.dispute(finding, by=cast.chen, text="已按期退费")
    actions.decide_dispute(finding, by=cast.li, upheld=True, reasons="凭证与台账不符")
    return finding


def test_the_unit_accepts_and_owes_a_plan(cast):
    finding = path.accepted(cast)
    assert finding.state == State.ACCEPTED
    assert Reply.objects.get().by == cast.qian


def test_accepting_in_part_says_which_part_is_not(cast):
    finding = path.notified(cast)
    with refused("text", Unacceptable):
        actions.accept(finding, by=cast.chen, partly=True)
    reply = actions.accept(finding, by=cast.chen, partly=True, text="第二项不属实")
    assert (reply.position, finding.state) == ("partly", State.ACCEPTED)


def test_a_dispute_needs_reasons(cast):
    with refused("text", Unacceptable):
        actions.dispute(path.notified(cast), by=cast.chen, text="")


@pytest.mark.parametrize("name", ["hu", "wang", "zhao"])
def test_nobody_but_the_unit_answers(cast, name):
    finding = path.notified(cast)
    with refused("no-role", NotAllowed):
        actions.accept(finding, by=cast.people[name])


def test_whoever_raised_it_does_not_decide_on_the_dispute(cast):
    finding = path.notified(cast)
    actions.dispute(finding, by=cast.chen, text="已按期退费")
    with refused("four-eyes", NotAllowed):
        actions.decide_dispute(finding, by=cast.wang, upheld=True, reasons="不成立")


def test_an_objection_that_is_allowed_withdraws_the_finding(cast):
    finding = path.notified(cast)
    actions.dispute(finding, by=cast.chen, text="已按期退费")
    actions.decide_dispute(finding, by=cast.li, upheld=False, reasons="凭证属实")
    reply = Reply.objects.get()
    assert (finding.state, reply.upheld, reply.decided_by) == (State.WITHDRAWN, False, cast.li)


def test_without_a_dispute_there_is_nothing_to_review(cast):
    with refused("incomplete:disputed", Incomplete):
        actions.ask_review(path.accepted(cast), by=cast.chen, grounds="请复核")


def test_the_dispatching_office_reviews_a_dispute_once(cast):
    finding = turned_down(cast)
    actions.ask_review(finding, by=cast.chen, grounds="有新凭证")
    with refused("no-role", NotAllowed):
        actions.decide_review(finding, by=cast.wang, confirmed=True, reasons="…")
    actions.decide_review(finding, by=cast.zhou, confirmed=True, reasons="维持")
    assert finding.state == State.ACCEPTED
    with refused("incomplete:reviewed", Incomplete):
        actions.ask_review(finding, by=cast.chen, grounds="再次申请")


def test_a_review_can_quash_the_finding(cast):
    finding = turned_down(cast)
    actions.ask_review(finding, by=cast.chen, grounds="有新凭证")
    actions.decide_review(finding, by=cast.gao, confirmed=False, reasons="凭证属实")
    assert finding.state == State.WITHDRAWN
