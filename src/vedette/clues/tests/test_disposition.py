"""A disposition: who proposes, who must approve, when it is late."""

from datetime import timedelta

import pytest

from tests.record import keys_about
from vedette.access.actions import recuse
from vedette.clues import actions
from vedette.clues.tests import stage
from vedette.clues.tests import stage_disposing as act
from vedette.clues.tests.refusals import refused
from vedette.deadlines.models import Deadline
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable, WrongState
from vedette.notifications.queries import unread

pytestmark = pytest.mark.usefixtures("clean_record")

STATE = {
    "inquiry": "inquiry",
    "verification": "verification",
    "hold": "held",
    "close": "closed",
    "transfer": "transferred",
}


@pytest.mark.parametrize("way", STATE)
def test_each_way_leads_where_it_says(cast, way):
    clue = act.disposed(cast, way)
    assert (clue.state, clue.way) == (STATE[way], way)
    assert clue.disposed_on == clock.today()
    assert (clue.concluded_on is None) == (way not in {"close", "transfer"})
    assert keys_about(clue.subject, "clues.disposition") == [
        *("clues.disposition_proposed", "clues.disposition_approved"),
    ]


def test_whoever_proposes_does_not_approve(cast):
    clue = _about(cast, "staff")
    with refused("approver", Unacceptable):
        act.submitted(cast, clue=clue, by=cast.wang, approver=cast.wang)
    act.submitted(cast, clue=clue, by=cast.wang)
    with refused("four-eyes", NotAllowed):
        actions.approve_disposition(clue, by=cast.wang)


def _about(cast, grade):
    concerned = (actions.ConcernedDraft(name="郑某", grade=grade, unit=cast.road_bureau),)
    clue = stage.accepted(cast, concerned=concerned)
    actions.add_to_circle(clue, cast.li, by=cast.wang, reason="承办", capacity="handler")
    return clue


@pytest.mark.parametrize(
    ("grade", "way", "lowest"),
    [
        ("staff", "inquiry", "wang"),
        ("staff", "close", "lu"),
        ("section", "inquiry", "lu"),
    ],
)
def test_who_must_approve_follows_the_rank_of_the_person_concerned(cast, grade, way, lowest):
    clue = _about(cast, grade)
    ladder = ["wang", "lu", "jiang"]
    for name in ladder[: ladder.index(lowest)]:
        with refused("approver", Unacceptable):
            act.submitted(cast, way, clue, approver=cast.people[name])
    act.submitted(cast, way, clue, approver=cast.people[lowest])
    for name in ladder[: ladder.index(lowest)]:
        with pytest.raises(NotAllowed):
            actions.approve_disposition(clue, by=cast.people[name])
    actions.approve_disposition(clue, by=cast.people[lowest])
    assert clue.state == STATE[way]


def test_about_a_leader_of_the_set_rank_the_principal_approves(cast):
    concerned = (actions.ConcernedDraft(name="郑某", grade="bureau", unit=cast.road_bureau),)
    clue = stage.registered(cast, concerned=concerned)
    to = {"handler": cast.fifth_office, "keeper": cast.zhou, "approver": cast.jiang}
    actions.propose_distribution(clue, by=cast.ma, **to)
    actions.approve_distribution(clue, by=cast.jiang)
    actions.accept(clue, by=cast.zhou)
    with refused("approver", Unacceptable):
        act.submitted(cast, "inquiry", clue, by=cast.zhou)
    act.disposed(cast, "inquiry", clue, by=cast.zhou, approver=cast.jiang)
    assert clue.state == "inquiry"


def test_whoever_must_keep_away_does_not_approve(cast):
    clue = act.submitted(cast)
    recuse(cast.lu, cast.road_bureau, "亲属", by=cast.lu, since=clock.today())
    cast.lu.__dict__.pop("_powers", None)
    with pytest.raises(NotAllowed):
        actions.approve_disposition(clue, by=cast.lu)


def test_what_is_refused_is_assessed_anew_and_gains_no_time(cast):
    clue = stage.shared(cast)
    due = clue.due_on
    act.submitted(cast, "close", clue)
    actions.refuse_disposition(clue, by=cast.lu, reason="先初核")
    assert (clue.state, clue.way, clue.due_on) == ("accepted", "", due)
    assert unread(cast.li, most=1)
    act.disposed(cast, "verification", clue)
    assert clue.state == "verification"


def test_what_was_decided_is_not_decided_again(cast):
    clue = act.disposed(cast, "close")
    with refused("decided", WrongState):
        actions.approve_disposition(clue, by=cast.lu, meeting="meeting:M-2020-0001")


def test_a_meetings_decision_is_the_approval(cast):
    clue = act.submitted(cast, "close")
    made = actions.approve_disposition(clue, by=cast.lu, meeting="meeting:M-2020-0001")
    assert (made.decision, made.meeting) == ("approved", "meeting:M-2020-0001")


def test_what_is_late_needs_its_reason_and_goes_one_level_up(cast):
    clue = _about(cast, "staff")
    clue.due_on = clock.today() - timedelta(days=3)
    with refused("late_why", Unacceptable):
        act.submitted(cast, "inquiry", clue, approver=cast.lu)
    with refused("approver", Unacceptable):
        act.submitted(cast, "inquiry", clue, approver=cast.wang, late_why="等待调档")
    act.submitted(cast, "inquiry", clue, approver=cast.lu, late_why="等待调档")
    proposal = clue.dispositions.get()
    assert (proposal.days_late, proposal.late_why, proposal.level) == (3, "等待调档", "leader")
    assert keys_about(clue.subject, "clues.disposition") == ["clues.disposition_proposed_late"]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"reason": "untrue"}, "reason"),
        ({"reason": ""}, "reason"),
        ({"review_on": None}, "review_on"),
        ({"review_on": act.ahead(0)}, "review_on"),
        ({"review_on": act.ahead(190)}, "review_on"),
        ({"plan": " "}, "plan"),
    ],
)
def test_a_hold_needs_a_reason_of_its_list_and_a_review_within_six_months(cast, more, field):
    clue = stage.shared(cast)
    with refused(field, Unacceptable):
        act.submitted(cast, "hold", clue, **more)


def test_a_hold_runs_to_its_review_and_is_taken_up(cast):
    clue = act.disposed(cast, "hold")
    assert clue.due_on == act.ahead(90)
    actions.take_up(clue, by=cast.li, reason="有新情况")
    assert (clue.state, clue.way) == ("accepted", "")


def test_a_hold_renewed_too_often_goes_to_the_principal(cast):
    clue = act.disposed(cast, "hold")
    for _again in range(2):
        act.disposed(cast, "hold", clue)
    actions.take_up(clue, by=cast.li, reason="到期")
    with refused("approver", Unacceptable):
        act.submitted(cast, "hold", clue)
    act.disposed(cast, "hold", clue, approver=cast.jiang)
    assert [one.renewal for one in clue.dispositions.all()] == [0, 1, 2, 3]


def test_a_closing_needs_a_reason_of_its_list(cast):
    clue = stage.shared(cast)
    with refused("reason", Unacceptable):
        act.submitted(cast, "close", clue, reason="thin")


@pytest.mark.parametrize("officers", [[], ["li"], ["li", "li"]])
def test_a_verification_takes_two_officers(cast, officers):
    clue = stage.shared(cast)
    with refused("officers", Unacceptable):
        act.submitted(cast, "verification", clue, officers=[cast.people[one] for one in officers])


def test_officers_are_named_by_the_approval(cast):
    clue = act.submitted(cast, "verification")
    assert not clue.is_known_to(cast.sun)
    actions.approve_disposition(clue, by=cast.lu)
    assert clue.is_known_to(cast.sun)


def test_a_transfer_ends_with_its_receipt(cast):
    clue = act.disposed(cast, "transfer")
    running = Deadline.objects.for_subject(clue.subject).open()
    assert running.filter(code="TRANSFER_OTHER_ORGAN").exists()
    actions.record_receipt(
        clue, by=cast.li, received_by="王某", received_on=clock.today(), volumes=2
    )
    assert not running.filter(code="TRANSFER_OTHER_ORGAN").exists()
    assert clue.dispositions.get().volumes == 2
    with refused("received", WrongState):
        actions.record_receipt(clue, by=cast.li, received_by="王某", received_on=clock.today())
