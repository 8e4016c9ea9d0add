"""The registers are views of one record: held against each other, they agree, or say where not."""

import json
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from vedette.clues import actions
from vedette.clues.models import Clue, ClueStep, JointCheck
from vedette.clues.queries import check
from vedette.clues.tests import stage
from vedette.kernel import clock
from vedette.notifications.queries import unread

pytestmark = pytest.mark.usefixtures("clean_record")


def _period():
    today = clock.today()
    return today.replace(month=1, day=1), today


def _found(checked):
    return [(one.ref, one.kind.code, one.settles) for one in checked.differences]


def test_registers_agree_after_clean_work(cast):
    stage.library(cast)
    checked = check(*_period())
    assert checked.holds
    assert (checked.balance.opening, checked.balance.new, checked.balance.closing) == (0, 6, 6)


def test_what_is_struck_out_or_passed_up_is_in_the_balance(cast):
    clue = stage.registered(cast)
    actions.add_to_circle(clue, cast.lu, by=cast.ma, reason="审批")
    actions.void(clue, by=cast.lu, reason="重复登记")
    actions.register_passed_up(by=cast.ma)
    stage.accepted(cast)
    told = check(*_period()).balance
    assert (told.new, told.concluded, told.struck, told.closing) == (3, 1, 1, 1)
    assert told.holds


def test_what_was_there_before_the_period_is_the_opening(cast):
    stage.registered(cast)
    with time_machine.travel(clock.now() + timedelta(days=40), tick=False):
        stage.registered(cast)
        told = check(clock.today() - timedelta(days=5), clock.today()).balance
    assert (told.opening, told.new, told.closing, told.holds) == (1, 1, 2, True)


def test_a_clue_handed_over_and_not_signed_for_is_for_the_handler_to_settle(cast):
    clue = stage.distributed(cast)
    with time_machine.travel(clock.now() + timedelta(days=20), tick=False):
        checked = check(*_period())
        assert _found(checked) == [(clue.ref, "unsigned", "驻省交通运输厅组")]
        actions.reconcile_all()
        assert unread(cast.wang, most=1)[0].url == clue.get_absolute_url()


def test_a_clue_left_lying_is_for_case_management_to_settle(cast):
    clue = stage.registered(cast)
    with time_machine.travel(clock.now() + timedelta(days=20), tick=False):
        assert _found(check(*_period())) == [(clue.ref, "undistributed", "")]


def test_a_keeper_taken_off_is_a_difference(cast):
    clue = stage.shared(cast)
    actions.remove_from_circle(clue, cast.wang, by=cast.ma, reason="调离")
    assert _found(check(*_period())) == [(clue.ref, "unkept", "")]


@pytest.mark.parametrize("broken", ["state", "step"])
def test_a_register_that_says_otherwise_than_the_steps_is_found(cast, broken, request):
    clue = stage.accepted(cast)
    if broken == "state":
        Clue.objects.filter(pk=clue.pk).update(state="registered")
    else:
        ClueStep.objects.filter(clue=clue, name="accept").update(to_state="held")
    assert (clue.ref, "torn", "") in _found(check(*_period()))
    Clue.objects.filter(pk=clue.pk).update(state="accepted")
    ClueStep.objects.filter(clue=clue, name="accept").update(to_state="accepted")


def test_a_team_and_its_office_share_what_falls_to_the_team(cast):
    stage.accepted(cast)
    stage.registered(cast, team=cast.court_team, unit=cast.high_court)
    team, office = cast.transport_team, cast.fifth_office
    assert check(*_period(), team=team, partner=office).balance.closing == 1
    assert check(*_period(), team=office).balance.closing == 2
    assert check(*_period(), team=team, partner=cast.court_team).balance.closing == 0


def test_the_check_is_kept_once_a_day(cast):
    stage.library(cast)
    assert actions.reconcile_all() is not None
    assert actions.reconcile_all() is None
    assert JointCheck.objects.get().differences == 0


def test_the_command_says_what_differs_and_fails(cast):
    stage.accepted(cast)
    out = StringIO()
    call_command("clues", "check", json=True, stdout=out)
    assert json.loads(out.getvalue())["ok"] is True
    call_command("clues", "check", team="team-transport", partner="office-5")
    stage.distributed(cast)
    later = time_machine.travel(clock.now() + timedelta(days=20), tick=False)
    with later, pytest.raises(CommandError):
        call_command("clues", "check", json=True, stdout=StringIO())
    with pytest.raises(CommandError, match="nowhere"):
        call_command("clues", "check", team="nowhere")


def test_on_the_page_one_sees_rows_of_ones_own_clues_and_numbers_of_others(cast, as_):
    clue = stage.distributed(cast)
    with time_machine.travel(clock.now() + timedelta(days=20), tick=False):
        assert clue.ref in as_("wang").get("/clues/check/").content.decode()
        page = as_("gao").get("/clues/check/")
        assert clue.ref not in page.content.decode()
        assert page.context["checked"].balance.closing == 1
        assert page.context["hidden"]
        assert as_("li").get("/clues/check/").context["checked"].balance.closing == 0
        assert as_("li").get("/clues/check/?start=x").status_code == 400
