"""A case meeting from its call to its signatures."""

from datetime import timedelta

import pytest

from tests.record import entries, keys_about
from vedette.access.actions import recuse
from vedette.clues.actions import remove_from_circle
from vedette.clues.models import Clue
from vedette.clues.tests import stage as clues
from vedette.clues.tests.refusals import refused
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Stale, Unacceptable, WrongState
from vedette.meetings import actions
from vedette.meetings.actions import Votes
from vedette.meetings.models import AgendaItem, CaseMeeting
from vedette.meetings.queries import due_for, in_the_room, tasks_of
from vedette.meetings.tests import stage

pytestmark = pytest.mark.usefixtures("clean_record")


def _fresh(item):
    return AgendaItem.objects.select_related("meeting", "clue").get(pk=item.pk)


def test_a_meeting_is_seen_by_those_in_it_and_by_leads_of_its_convener(cast):
    meeting = stage.called(cast)
    seen = {
        name
        for name, person in cast.people.items()
        if CaseMeeting.objects.visible_to(person).filter(pk=meeting.pk).exists()
    }
    assert seen == {"wang", "li", "lu", "ma", "sun", "zhou", "gao"}


def test_chair_and_recorder_are_two(cast):
    with refused("recorder", Unacceptable):
        stage.called(cast, recorder=cast.lu)
    with refused("on", Unacceptable):
        stage.called(cast, on=clock.today() - timedelta(days=1))
    with refused("members", Unacceptable):
        stage.called(cast, members=[cast.chen])
    with pytest.raises(NotAllowed):
        stage.called(cast, by=cast.zhao)


def test_putting_a_clue_on_lets_those_in_who_take_part(cast):
    item = stage.filled(cast)
    named = set(item.clue.circle.filter(until=None).values_list("person__ref", flat=True))
    assert named == {"ma", "lu", "wang", "li", "sun"}
    assert item.why == "submitted"


def test_whoever_must_keep_away_leaves_the_room_and_sees_nothing(cast):
    recuse(cast.sun, cast.road_bureau, "配偶在该局", by=cast.sun, since=clock.today())
    item = stage.filled(cast)
    assert [one.person for one in item.recusals.all()] == [cast.sun]
    assert not item.clue.is_known_to(cast.sun)
    assert not AgendaItem.objects.visible_to(cast.sun).exists()


def test_a_clue_not_known_can_not_be_put_on(cast):
    clue = clues.registered(cast)
    with refused("not-named", NotAllowed):
        actions.put_on(stage.called(cast), clue, by=cast.wang)


def test_entries_about_the_meeting_name_no_clue(cast):
    item = stage.closed(cast)
    about = keys_about(item.meeting.subject, "meetings.")
    assert about == [
        *("meetings.called", "meetings.held", "meetings.submitted", "meetings.signed"),
    ]
    for key in about:
        assert all(item.clue.ref not in str(entry.data) for entry in entries(key))
    assert keys_about(item.clue.subject, "meetings.") == [
        *("meetings.put_on", "meetings.decided", "meetings.item_signed"),
    ]


def test_the_decision_is_the_approval(cast):
    item = stage.decided(cast)
    clue = Clue.objects.get(pk=item.clue_id)
    assert (clue.state, clue.approved_by) == ("inquiry", cast.lu)
    assert (item.outcome, item.decided_by, item.voted) == ("approved", cast.lu, 4)


def test_only_the_chair_decides(cast):
    item = stage.held(cast)
    for person, code in ((cast.ma, "chair-decides"), (cast.zhou, "not-named")):
        with refused(code, NotAllowed):
            actions.decide(item, by=person, outcome="approved")


def test_a_chair_who_stands_aside_neither_decides_nor_sees_and_another_approves(cast):
    item = stage.held(cast, members=[cast.ma, cast.jiang])
    actions.stand_aside(item, by=cast.lu, reason="曾任该局局长")
    item = _fresh(item)
    with refused("recused", NotAllowed):
        actions.decide(item, by=cast.lu, outcome="approved")
    assert not AgendaItem.objects.visible_to(cast.lu).exists()
    assert cast.lu not in [one.person for one in in_the_room(item)]
    actions.decide(item, by=cast.jiang, outcome="approved")
    actions.submit_minutes(item.meeting, by=cast.li)
    actions.sign_minutes(item.meeting, by=cast.lu)
    item = _fresh(item)
    assert item.signed_by is None
    actions.sign_item(item, by=cast.jiang)
    assert item.signed_by == cast.jiang


def test_whoever_proposed_can_not_approve_in_the_chair(cast):
    clue = stage.submitted(cast)
    item = stage.held(cast, clue, chair=cast.wang)
    with pytest.raises(NotAllowed):
        actions.decide(item, by=cast.wang, outcome="approved")
    actions.decide(_fresh(item), by=cast.wang, outcome="endorsed", opinion="报分管领导审批")
    assert Clue.objects.get(pk=clue.pk).state == "submitted"


def test_nobody_decides_before_the_session_or_after_it(cast):
    item = stage.filled(cast)
    with refused("wrong-state", WrongState):
        actions.decide(item, by=cast.lu, outcome="noted")
    closed = stage.closed(cast)
    with refused("wrong-state", WrongState):
        actions.decide(closed, by=cast.lu, outcome="noted")


def test_a_clue_decided_meanwhile_is_told(cast):
    first = stage.held(cast)
    second = stage.held(cast, first.clue)
    actions.decide(first, by=cast.lu, outcome="approved")
    with pytest.raises(Stale):
        actions.decide(_stale(second, first), by=cast.lu, outcome="approved")
    with refused("not-submitted", WrongState):
        actions.decide(_fresh(second), by=cast.lu, outcome="approved")
    actions.decide(_fresh(second), by=cast.lu, outcome="noted", opinion="已在前次会议批准")


def _stale(item, other):
    """As somebody sees it who opened the page before the other meeting decided."""
    item.clue = Clue.objects.get(pk=item.clue_id)
    item.clue.version -= 1
    return item


def test_of_two_who_decide_at_once_the_second_is_told(cast):
    item = stage.held(cast)
    again = _fresh(item)
    actions.decide(item, by=cast.lu, outcome="postponed")
    with pytest.raises(Stale):
        actions.decide(again, by=cast.lu, outcome="approved")
    actions.decide(_fresh(item), by=cast.lu, outcome="approved")
    with refused("decided", WrongState):
        actions.decide(_fresh(item), by=cast.lu, outcome="refused", opinion="再议")


def test_votes_are_those_of_the_people_in_the_room(cast):
    item = stage.held(cast)
    assert {one.person for one in in_the_room(item)} == {cast.wang, cast.li, cast.lu, cast.ma}
    with refused("votes_for", Unacceptable):
        actions.decide(item, by=cast.lu, outcome="approved", votes=Votes(4, 1))
    with refused("outcome", Unacceptable):
        actions.decide(_fresh(item), by=cast.lu, outcome="approved", votes=Votes(2, 2))


def test_a_refusal_needs_its_reason_and_sends_the_clue_back(cast):
    item = stage.held(cast)
    with refused("opinion", Unacceptable):
        actions.decide(item, by=cast.lu, outcome="refused")
    actions.decide(_fresh(item), by=cast.lu, outcome="refused", opinion="先补充外围核查")
    assert Clue.objects.get(pk=item.clue_id).state == "accepted"


def test_a_list_is_decided_row_by_row(cast):
    item = stage.held(cast)
    accepted = actions.put_on(item.meeting, clues.accepted(cast), by=cast.wang)
    verdicts = actions.decide_all([accepted, item], by=cast.lu)
    assert [one.done for one in verdicts] == [False, True]
    assert verdicts[0].reason
    assert [_fresh(one).outcome for one in (accepted, item)] == ["", "approved"]


@pytest.mark.parametrize(
    "words",
    [
        *("举报人张某某称", "反映人：欧阳修", "举报人李四，", "检举人为任我行", "电话13912345678"),
        *("来信编号甘信〔2020〕47号", "the reporter, Zhang San", "举报人王五于三月来信"),
    ],
)
def test_a_minute_that_names_a_reporter_is_refused(cast, words):
    clue = stage.submitted(cast, source="report", source_ref="甘信〔2020〕47号", source_group=None)
    item = stage.held(cast, clue)
    with refused("minute", Unacceptable):
        actions.write_minute(item, by=cast.li, minute=f"会议认为，{words}")


@pytest.mark.parametrize(
    "words",
    [
        "举报人反映的问题属实",
        "被反映人郑某未按规定报告",
        "举报人于三月来信",
        "举报人要求保密",
        "编号 3",
    ],
)
def test_a_minute_may_speak_of_a_report(cast, words):
    item = stage.held(cast)
    actions.write_minute(item, by=cast.li, minute=words)
    assert item.minute == words


def test_what_was_not_reached_is_postponed_when_the_recorder_signs(cast):
    item = stage.held(cast)
    actions.submit_minutes(item.meeting, by=cast.li)
    assert _fresh(item).outcome == "postponed"


def test_minutes_are_signed_by_recorder_then_chair_and_may_be_returned(cast):
    item = stage.decided(cast)
    with refused("not-recorder", NotAllowed):
        actions.submit_minutes(item.meeting, by=cast.lu)
    actions.submit_minutes(item.meeting, by=cast.li)
    with refused("not-chair", NotAllowed):
        actions.sign_minutes(item.meeting, by=cast.wang)
    actions.return_minutes(item.meeting, by=cast.lu, reason="补充表决情况")
    actions.submit_minutes(item.meeting, by=cast.li)
    actions.sign_minutes(item.meeting, by=cast.lu)
    assert item.meeting.state == "closed"
    assert _fresh(item).signed_by == cast.lu


def test_a_decision_becomes_a_task_of_somebody_on_the_clue(cast):
    item = stage.decided(cast)
    due = clock.today() + timedelta(days=20)
    with refused("owner", Unacceptable):
        actions.give_task(item, by=cast.li, text="调取台账", owner=cast.zhou, due_on=due)
    task = actions.give_task(item, by=cast.li, text="调取台账", owner=cast.wang, due_on=due)
    assert list(tasks_of(cast.wang)) == [task]
    actions.do_task(task, by=cast.wang, note="已调取")
    assert not tasks_of(cast.wang).exists()


def test_whoever_is_taken_off_a_clue_loses_item_and_task(cast):
    item = stage.decided(cast)
    due = clock.today() + timedelta(days=20)
    actions.give_task(item, by=cast.li, text="调取台账", owner=cast.sun, due_on=due)
    remove_from_circle(Clue.objects.get(pk=item.clue_id), cast.sun, by=cast.wang, reason="调离")
    assert not tasks_of(cast.sun).exists()
    assert not AgendaItem.objects.visible_to(cast.sun).exists()


def test_what_is_due_is_proposed_from_what_one_knows(cast):
    submitted = stage.submitted(cast)
    clues.accepted(cast)
    clues.registered(cast)
    meeting = stage.called(cast)
    assert [(one.clue, one.why) for one in due_for(meeting, cast.wang)] == [
        (submitted, "submitted")
    ]
    assert due_for(meeting, cast.sun) == []
    actions.put_on(meeting, submitted, by=cast.wang)
    assert due_for(meeting, cast.wang) == []


def test_who_is_invited_later_is_let_in_item_by_item(cast):
    item = stage.held(cast)
    actions.invite(item.meeting, cast.feng, by=cast.wang)
    assert not item.clue.is_known_to(cast.feng)
    actions.admit(item, by=cast.wang)
    assert item.clue.is_known_to(cast.feng)


def test_an_item_that_was_spoken_of_stays(cast):
    item = stage.held(cast)
    actions.write_minute(item, by=cast.li, minute="听取汇报。")
    with refused("spoken-of", WrongState):
        actions.take_off(item, by=cast.wang)
    fresh = actions.put_on(item.meeting, stage.submitted(cast), by=cast.wang)
    actions.take_off(fresh, by=cast.wang)
    assert item.meeting.items.count() == 1


def test_a_meeting_is_called_off_with_its_reason(cast):
    item = stage.filled(cast)
    actions.call_off(item.meeting, by=cast.wang, reason="主持人出差")
    assert item.meeting.state == "cancelled"
    with pytest.raises(WrongState):
        actions.hold(item.meeting, by=cast.li, present=[cast.li, cast.lu])
