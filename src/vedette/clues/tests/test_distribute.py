"""A clue from its number to its receipt."""

from datetime import date, timedelta

import pytest

from tests.record import keys_about
from vedette.clues import actions
from vedette.clues.models import Clue
from vedette.clues.states import CLUE, DONE, OPEN, State
from vedette.clues.tests import stage
from vedette.clues.tests.refusals import refused
from vedette.deadlines.models import Deadline
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable

pytestmark = pytest.mark.usefixtures("clean_record")


def _running(clue):
    return set(Deadline.objects.for_subject(clue.subject).open().values_list("code", flat=True))


def test_every_state_is_open_or_done_or_void():
    assert sorted((*OPEN, *DONE, State.VOID)) == sorted(State)


def test_every_state_can_be_reached_and_every_step_has_a_label():
    assert {State.REGISTERED, *(step.target for step in CLUE)} == set(State)
    assert all(step.label for step in CLUE)


def test_a_clue_has_its_number_at_birth_and_no_number_is_left_out(cast):
    year = clock.today().year
    with refused("title", Unacceptable):
        stage.registered(cast, title=" ")
    refs = [stage.registered(cast).ref for _again in range(3)]
    assert refs == [f"C-{year}-000{n}" for n in (1, 2, 3)]


def test_a_clue_is_distributed_by_two_and_signed_for(cast):
    clue = stage.accepted(cast)
    assert [step.name for step in clue.steps.all()] == [
        *("register", "propose_distribution", "approve_distribution", "accept"),
    ]
    assert keys_about(clue.subject, "clues.") == [
        *("clues.registered", "clues.named", "clues.distribution_proposed", "clues.named"),
        *("clues.distributed", "clues.named", "clues.accepted"),
    ]


def test_each_state_has_its_clock(cast):
    assert _running(stage.registered(cast, source="audit")) == {"CLUE_DISTRIBUTION"}
    clue = stage.distributed(cast)
    assert _running(clue) == {"CLUE_RECEIPT", "INSPECTION_CLUE_FEEDBACK"}
    actions.accept(clue, by=cast.wang)
    assert _running(clue) == {"DISPOSITION", "INSPECTION_CLUE_FEEDBACK"}
    running = Deadline.objects.for_subject(clue.subject).open().get(code="DISPOSITION")
    assert clue.due_on == running.due


def test_the_clock_of_a_clue_shows_to_its_circle_alone(cast, as_):
    clue = stage.accepted(cast)
    deadline = Deadline.objects.for_subject(clue.subject).open().earliest("pk")
    for name in ("ma", "lu", "wang"):
        assert as_(name).get(f"/deadlines/{deadline.pk}/").status_code == 200
    for name in ("li", "zhou", "gao", "jiang"):
        assert as_(name).get(f"/deadlines/{deadline.pk}/").status_code == 404
        assert clue.ref not in as_(name).get("/deadlines/").content.decode()


def test_whoever_proposes_can_not_approve(cast):
    clue = stage.proposed(cast)
    for person in (cast.ma, cast.jiang):
        with pytest.raises(NotAllowed):
            actions.approve_distribution(clue, by=person)


def test_a_refused_distribution_is_proposed_anew(cast):
    clue = stage.proposed(cast)
    actions.refuse_distribution(clue, by=cast.lu, reason="应由室里直接办")
    assert (clue.state, clue.handler) == ("registered", None)
    actions.propose_distribution(
        clue, by=cast.ma, handler=cast.fifth_office, keeper=cast.zhou, approver=cast.lu
    )
    actions.approve_distribution(clue, by=cast.lu)
    actions.accept(clue, by=cast.zhou)
    assert clue.state == "accepted"


def test_a_keeper_who_must_keep_away_is_refused(cast):
    clue = stage.registered(
        cast,
        concerned=(actions.ConcernedDraft(name="王岚", person=cast.wang),),
    )
    with refused("keeper", Unacceptable):
        actions.propose_distribution(
            clue, by=cast.ma, handler=cast.court_team, keeper=cast.wang, approver=cast.lu
        )


def test_a_clue_returned_waits_for_another_distribution(cast):
    clue = stage.accepted(cast)
    actions.send_back(clue, by=cast.wang, reason="不属于本组")
    assert clue.state == "returned"
    assert "CLUE_DISTRIBUTION" in _running(clue)


def test_of_a_clue_about_the_commissions_head_only_number_and_date_are_kept(cast):
    clue = actions.register_passed_up(by=cast.ma, received_on=clock.today())
    kept = Clue.objects.get(pk=clue.pk)
    assert (kept.title, kept.content, kept.unit, kept.source) == ("", "", None, "")
    assert kept.state == "passed_up"


def test_a_clue_can_not_come_in_tomorrow(cast):
    with refused("received_on", Unacceptable):
        stage.registered(cast, received_on=clock.today() + timedelta(days=1))
    assert stage.registered(cast, received_on=date(2020, 1, 6)).received_on == date(2020, 1, 6)
