"""Who may change rights, and what no one may do."""

from datetime import timedelta

import pytest

from vedette.access.actions import (
    close_account,
    end_grant,
    end_recusal,
    give_role,
    open_account,
    recuse,
)
from vedette.access.models import Account, Grant
from vedette.access.permissions import every
from vedette.access.powers import powers_of
from vedette.access.roles import Role
from vedette.journal.actions import SYSTEM
from vedette.journal.models import Entry
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable
from vedette.organisation.actions import add_person, close_unit
from vedette.organisation.models import Person


@pytest.fixture
def newcomer(cast):
    return add_person("新人", by=SYSTEM)


def test_an_administrator_gives_roles_and_others_do_not(cast, newcomer):
    today = clock.today()
    give_role(newcomer, Role.TEAM_MEMBER, cast.court_team, by=cast.admin, since=today)
    with pytest.raises(NotAllowed):
        give_role(newcomer, Role.TEAM_MEMBER, cast.transport_team, by=cast.wang, since=today)
    assert Grant.objects.filter(person=newcomer).count() == 1


def test_nobody_gives_a_role_to_themselves(cast):
    with pytest.raises(NotAllowed, match=r"themselves|自己"):
        give_role(cast.admin, Role.ADMIN, cast.court_team, by=cast.admin, since=clock.today())


def test_overseeing_and_being_overseen_are_never_in_one_hand(cast):
    for role, unit in [(Role.TEAM_MEMBER, cast.court_team), (Role.ADMIN, cast.commission)]:
        with pytest.raises(Unacceptable) as refused:
            give_role(cast.chen, role, unit, by=cast.admin, since=clock.today())
        assert "role" in refused.value.fields


def test_one_may_change_sides_once_the_old_role_has_ended(cast):
    leaves = clock.today() + timedelta(days=10)
    end_grant(Grant.objects.get(person=cast.chen), by=cast.admin, on=leaves)
    give_role(cast.chen, Role.TEAM_MEMBER, cast.court_team, by=cast.admin, since=leaves)


def test_a_role_does_not_end_in_the_past(cast):
    with pytest.raises(Unacceptable):
        end_grant(
            Grant.objects.get(person=cast.li),
            by=cast.admin,
            on=clock.today() - timedelta(days=1),
        )


def test_a_role_that_has_not_begun_is_taken_back_whole(cast, newcomer):
    soon = clock.today() + timedelta(days=5)
    grant = give_role(newcomer, Role.TEAM_MEMBER, cast.court_team, by=cast.admin, since=soon)
    end_grant(grant, by=cast.admin, on=clock.today())
    assert not Grant.objects.filter(person=newcomer).exists()
    assert Entry.objects.filter(key="access.role_taken_back").exists()


def test_a_wrong_role_given_today_is_gone_today(cast, newcomer):
    today = clock.today()
    grant = give_role(newcomer, Role.HQ, cast.commission, by=cast.admin, since=today)
    end_grant(grant, by=cast.admin, on=today)
    assert not powers_of(Person.objects.get(pk=newcomer.pk)).roles
    assert Entry.objects.filter(key="access.role_taken_back").exists()


def test_roles_end_with_their_unit(cast):
    close_unit(cast.court_team, by=cast.admin, on=clock.today())
    assert Grant.objects.get(person=cast.zhao).valid_to == clock.today()


def test_anyone_may_stand_aside_but_not_come_back_alone(cast):
    today = clock.today()
    aside = recuse(cast.li, cast.road_bureau, "亲属在该局任职", by=cast.li, since=today)
    tomorrow = today + timedelta(days=1)
    with pytest.raises(NotAllowed):
        end_recusal(aside, by=cast.li, on=tomorrow)
    end_recusal(aside, by=cast.admin, on=tomorrow)


def test_one_does_not_make_another_stand_aside(cast):
    with pytest.raises(NotAllowed):
        recuse(cast.li, cast.road_bureau, "排挤", by=cast.sun, since=clock.today())


def test_the_reason_of_a_recusal_stays_out_of_the_entry(cast):
    recuse(cast.li, cast.road_bureau, "亲属在该局任职", by=cast.li, since=clock.today())
    assert "亲属" not in str(Entry.objects.get(key="access.recused").data)


def test_a_user_name_is_taken_once_whatever_its_capitals(cast, newcomer):
    with pytest.raises(Unacceptable) as refused:
        open_account(newcomer, "WANG", None, by=cast.admin)
    assert "username" in refused.value.fields


def test_an_administrator_does_not_shut_their_own_account(cast):
    with pytest.raises(NotAllowed):
        close_account(Account.objects.get(person=cast.admin), by=cast.admin)


def test_administrators_see_no_case(cast):
    # `desk.record` shows how the log stands, and none of what is in it.
    keeps = {"organisation", "access", "journal", "deadlines", "notifications", "desk.record"}
    for right in every():
        if Role.ADMIN in right.any_role and not right.name.startswith(("paper.", "test.")):
            assert {right.name, right.name.partition(".")[0]} & keeps, right.name
