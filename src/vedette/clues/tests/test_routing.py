"""Who may handle a clue, by whom it is about."""

import pytest

from vedette.clues import actions
from vedette.clues.actions import ConcernedDraft
from vedette.clues.models import Clue
from vedette.clues.queries import approvers_for, handlers_for, keepers_for, route_of, why_not_to
from vedette.clues.tests import stage
from vedette.clues.tests.refusals import refused
from vedette.kernel.errors import Unacceptable

pytestmark = pytest.mark.usefixtures("clean_record")


def _about(cast, person=None, **more):
    name = person.name_zh if person else "郑某"
    return stage.registered(cast, concerned=(ConcernedDraft(name=name, person=person, **more),))


def test_a_clue_about_ordinary_staff_goes_to_any_team_or_office(cast):
    clue = stage.registered(cast)
    assert route_of(clue) is None
    assert set(handlers_for(clue)) == {
        cast.commission, cast.fifth_office, cast.transport_team, cast.court_team,
    }  # fmt: skip


def test_from_the_set_rank_on_a_clue_leaves_the_team(cast, settings):
    clue = _about(cast, grade="bureau", unit=cast.transport_department)
    assert set(handlers_for(clue)) == {cast.commission, cast.fifth_office}
    with refused("handler", Unacceptable):
        actions.propose_distribution(
            clue, by=cast.ma, handler=cast.transport_team, keeper=cast.wang, approver=cast.lu
        )
    settings.ROUTING_GRADE = "province"
    assert cast.transport_team in handlers_for(clue)


@pytest.mark.parametrize("grade", ["province", "bureau"])
def test_the_rank_at_the_threshold_and_above_it_counts(cast, grade):
    assert why_not_to(_about(cast, grade=grade), cast.court_team) is not None


def test_just_below_the_threshold_it_does_not(cast):
    assert why_not_to(_about(cast, grade="division"), cast.court_team) is None


def test_a_clue_about_one_of_ours_goes_outside_their_chain(cast):
    clue = _about(cast, cast.li)
    assert set(handlers_for(clue)) == {cast.commission, cast.court_team}
    assert set(handlers_for(_about(cast, cast.feng))) == {
        cast.commission, cast.transport_team, cast.court_team,
    }  # fmt: skip


def test_their_colleagues_and_those_above_them_are_kept_away(cast):
    clue = _about(cast, cast.li)
    kept = set(keepers_for(clue))
    assert kept.isdisjoint({cast.li, cast.wang, cast.sun, cast.zhou, cast.feng})
    assert cast.zhao in kept
    assert set(approvers_for(clue)) == {cast.lu, cast.jiang}


def test_of_a_clue_about_the_commissions_own_head_nothing_is_taken_in(cast):
    with refused("own-head", Unacceptable):
        _about(cast, cast.jiang)
    assert not Clue.objects.exists()


def test_the_keeper_works_in_the_handling_body(cast):
    clue = stage.registered(cast)
    with refused("keeper", Unacceptable):
        actions.propose_distribution(
            clue, by=cast.ma, handler=cast.court_team, keeper=cast.wang, approver=cast.lu
        )


def test_only_a_leader_is_asked_to_approve(cast):
    clue = stage.registered(cast)
    with refused("approver", Unacceptable):
        actions.propose_distribution(
            clue, by=cast.ma, handler=cast.court_team, keeper=cast.zhao, approver=cast.gao
        )
