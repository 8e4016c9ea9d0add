"""From an approved disposition to its end: asked, verified, heard, decided."""

from datetime import timedelta
from typing import Any

import pytest

from vedette.clues import actions
from vedette.clues.tests import stage_disposing as act
from vedette.clues.tests.refusals import refused
from vedette.deadlines.models import Deadline
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, NotAllowed, Unacceptable, WrongState

pytestmark = pytest.mark.usefixtures("clean_record")


def _running(clue):
    codes = Deadline.objects.for_subject(clue.subject).open().values_list("code", flat=True)
    return set(codes) - {"INSPECTION_CLUE_FEEDBACK"}


def test_of_an_inquiry_each_part_has_its_clock(cast):
    clue = act.disposed(cast, "inquiry")
    assert _running(clue) == {"INQUIRY_START"}
    clue = act.asked(cast)
    assert _running(clue) == {"INQUIRY_REPLY"}
    assert clue.inquiries.get().reply_due == clue.due_on
    clue = act.answered(cast)
    assert _running(clue) == {"TALK_REPORT"}
    assert _running(act.asked(cast, kind="talk")) == {"TALK_REPORT"}
    assert not _running(act.concluded(cast))


def test_nothing_follows_an_inquiry_before_its_answer_and_report(cast):
    clue = act.asked(cast)
    with refused("reply", Incomplete):
        act.submitted(cast, "verification", clue)
    with refused("reply", Incomplete):
        actions.write_report(clue, by=cast.li, text="…", result="untrue", proposal="clear")
    inquiry = clue.inquiries.get()
    actions.take_reply(clue, by=cast.li, inquiry=inquiry, reply="refused")
    with refused("report", Incomplete):
        actions.conclude(clue, by=cast.lu)
    actions.write_report(clue, by=cast.li, text="…", result="not-credible", proposal="verify")
    act.disposed(cast, "verification", clue)
    assert clue.state == "verification"


def test_every_officer_signs_before_anything_follows(cast):
    clue = act.disposed(cast, "verification")
    actions.write_report(clue, by=cast.li, text="…", result="true", proposal="case")
    actions.sign_report(clue, by=cast.li)
    with refused("signatures", Incomplete):
        actions.conclude(clue, by=cast.lu)
    with refused("not-officer", NotAllowed):
        actions.sign_report(clue, by=cast.wang)
    actions.sign_report(clue, by=cast.sun)
    with refused("signed", WrongState):
        actions.sign_report(clue, by=cast.sun)
    actions.write_report(clue, by=cast.li, text="改", result="true", proposal="case")
    with refused("signatures", Incomplete):
        actions.conclude(clue, by=cast.lu)


def test_nobody_is_dealt_with_unheard_or_more_heavily_for_having_spoken(cast):
    clue = act.reported(cast, "verification", result="true")
    values: Any = {"by": cast.li, "concerned": act.someone(clue)}
    with refused("unheard", Incomplete):
        actions.propose_outcome(clue, **values | act.WARNING)
    act.weighed(cast, clue)
    heavier: Any = {"form": "2", "party": "serious-warning"}
    with refused("form", Unacceptable):
        actions.propose_outcome(clue, **values | heavier)
    with refused("new_facts", Unacceptable):
        actions.hear(clue, kind="none", **values | heavier)
    actions.hear(clue, kind="none", new_facts="另查实一笔", **values | heavier)
    actions.propose_outcome(clue, **values | heavier)
    actions.propose_outcome(clue, **values, form="1", measure="talk")
    assert clue.outcomes.filter(ended_on=None).get().form == "1"


@pytest.mark.parametrize(
    "what",
    [
        {"form": "1"},
        {"form": "1", "party": "warning"},
        {"form": "2", "party": "expulsion"},
        {"form": "0", "measure": "talk"},
    ],
)
def test_a_measure_belongs_to_its_form(cast, what):
    clue = act.reported(cast)
    with refused("form", Unacceptable):
        actions.hear(clue, by=cast.li, concerned=act.someone(clue), kind="none", **what)


def test_concluding_decides_the_outcomes_and_takes_another_hand(cast):
    clue = act.reported(cast, "verification", result="true")
    with refused("outcome", Incomplete):
        actions.conclude(clue, by=cast.lu)
    act.weighed(cast, clue)
    with pytest.raises(NotAllowed):
        actions.conclude(clue, by=cast.li)
    actions.conclude(clue, by=cast.lu)
    outcome = clue.outcomes.get()
    assert (outcome.decided_by, outcome.decided_on) == (cast.lu, clock.today())
    assert (clue.state, clue.concluded_on) == ("concluded", clock.today())


def test_a_case_is_opened_by_the_principal_reviewed_by_others_and_decided(cast):
    clue = act.case(cast)
    with refused("review_body", Unacceptable):
        actions.hand_to_review(clue, by=cast.li, review_body="第三审查调查室")
    clue = act.decided(cast)
    assert clue.state == "decided"
    assert _running(clue) == {"REVIEW_APPLY"}
    actions.conclude(clue, by=cast.lu)
    assert clue.state == "concluded"


def test_only_the_principal_opens_a_case(cast):
    clue = act.reported(cast, "verification", result="true")
    values = {"number": "1", "body": "第三审查调查室", "basis": "party"}
    with pytest.raises(NotAllowed):
        actions.open_case(clue, by=cast.lu, **values)


def test_an_appeal_goes_to_others_with_its_own_clocks(cast):
    clue = act.appealed(cast)
    assert _running(clue) == {"REVIEW_DECIDE"}
    made = clue.appeals.get()
    with refused("four-eyes", NotAllowed):
        actions.decide_appeal(clue, by=cast.lu, made=made, result="upheld", reasons="维持")
    actions.decide_appeal(clue, by=cast.jiang, made=made, result="upheld", reasons="维持")
    assert (clue.state, _running(clue)) == ("decided", {"REEXAM_APPLY"})
    values = {"by": cast.li, "concerned": act.someone(clue), "grounds": "仍有异议"}
    with refused("body", Unacceptable):
        actions.appeal(clue, kind="reexam", body="省纪委监委", **values)
    actions.appeal(clue, kind="reexam", body="中央纪委国家监委", **values)
    assert _running(clue) == {"REEXAM_DECIDE"}


def test_an_appeal_that_comes_late_is_taken_and_marked(cast):
    clue = act.decided(cast)
    early = clock.today() - timedelta(days=60)
    values = {"concerned": act.someone(clue), "grounds": "…", "body": "省纪委监委"}
    made = actions.appeal(clue, by=cast.li, kind="review", told_on=early, **values)
    assert made.is_late


def test_a_revoked_decision_no_longer_stands(cast):
    clue = act.appealed(cast)
    made = clue.appeals.get()
    actions.decide_appeal(clue, by=cast.jiang, made=made, result="revoked", reasons="事实不清")
    assert clue.outcomes.get().ended_on == clock.today()


def test_a_name_is_cleared_as_the_principal_approves(cast):
    clue = act.disposed(cast, "close")
    one = {"by": cast.li, "concerned": act.someone(clue), "text": "反映不实。"}
    with refused("approver", Unacceptable):
        actions.propose_clarification(clue, method="letter", approver=cast.lu, **one)
    with refused("scope", Unacceptable):
        actions.propose_clarification(clue, method="notice", approver=cast.jiang, **one)
    made = actions.propose_clarification(clue, method="letter", approver=cast.jiang, **one)
    with refused("not-approved", WrongState):
        actions.do_clarification(clue, by=cast.li, clarification=made)
    actions.decide_clarification(clue, by=cast.jiang, clarification=made, grant=True)
    actions.do_clarification(clue, by=cast.li, clarification=made)
    with refused("not-untrue", WrongState):
        actions.propose_clarification(clue, method="letter", approver=cast.jiang, **one)


def test_what_was_not_untrue_is_not_cleared(cast):
    clue = act.disposed(cast, "close", reason="minor")
    with refused("not-untrue", WrongState):
        actions.propose_clarification(
            clue,
            by=cast.li,
            concerned=act.someone(clue),
            method="letter",
            text="…",
            approver=cast.jiang,
        )


def test_mistaken_is_not_malicious(cast):
    clue = act.disposed(cast, "close")
    city: Any = {"body": "某市纪委监委", "document": "〔2020〕3号", "approved_on": clock.today()}
    with refused("body_level", Unacceptable):
        actions.judge_report(
            clue, by=cast.lu, kind="malicious", grounds="…", body_level="county", **city
        )
    actions.judge_report(clue, by=cast.lu, kind="mistaken", grounds="记错了人")
    actions.judge_report(clue, by=cast.lu, kind="malicious", grounds="…", body_level="city", **city)
    assert [one.kind for one in clue.report_findings.all()] == ["mistaken", "malicious"]


def test_a_draw_can_be_drawn_again_by_its_seed():
    refs = [f"C-2020-{n:04d}" for n in range(1, 51)]
    drawn = actions.draw_of("a seed", refs, 20)
    assert len(drawn) == 10
    assert drawn == actions.draw_of("a seed", refs[::-1], 20)
    assert drawn != actions.draw_of("another", refs, 20)
    assert len(actions.draw_of("x", refs[:1], 1)) == 1


def test_a_closing_is_checked_by_another_office_and_reopened_if_it_does_not_hold(cast):
    clue = act.drawn(cast)
    with refused("empty", WrongState):
        actions.draw_spot_checks(by=cast.ma)
    with refused("office", Unacceptable):
        actions.assign_check(clue, by=cast.ma, office=cast.transport_team, checker=cast.li)
    with refused("checker", Unacceptable):
        actions.assign_check(clue, by=cast.ma, office=cast.fifth_office, checker=cast.li)
    actions.assign_check(clue, by=cast.ma, office=cast.fifth_office, checker=cast.feng)
    with pytest.raises(NotAllowed):
        actions.check_closing(clue, by=cast.li, result="upheld", reasons="…")
    actions.check_closing(clue, by=cast.feng, result="reopened", reasons="未调阅票据")
    assert (clue.state, clue.concluded_on, clue.way) == ("accepted", None, "")
    assert _running(clue) == {"DISPOSITION"}
