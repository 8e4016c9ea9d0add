"""Whatever changes units, people and rights, `vedette verify` finds the record as it should be."""

from datetime import timedelta

import pytest
from django.urls import reverse

from vedette.access import actions
from vedette.access.models import Account, Delegation, Grant
from vedette.access.roles import Role
from vedette.journal.testing import assert_record_clean
from vedette.kernel import clock
from vedette.organisation import actions as organisation
from vedette.organisation.models import Embedding, Placement, Post


@pytest.fixture
def by(cast):
    return cast.admin


@pytest.fixture
def today():
    return clock.today()


def test_units_made_renamed_moved_and_dissolved(cast, by, today):
    roads = cast.road_bureau
    depot = organisation.add_unit("depot", "unit", "站", parent=roads, by=by, since=today)
    organisation.rename_unit(depot, "养护站", by=by)
    organisation.place_unit(depot, under=cast.taxi_bureau, by=by, since=today)
    later = today + timedelta(days=9)
    organisation.place_unit(depot, under=roads, by=by, since=later)
    organisation.end_placement(
        Placement.objects.get(unit=depot, valid_to=None), by=by, on=later + timedelta(days=1)
    )
    organisation.close_unit(cast.court_team, by=by, on=today)
    assert_record_clean()


def test_people_posts_and_oversight(cast, by, today):
    newcomer = organisation.add_person("新人", by=by)
    organisation.rename_person(newcomer, "旧人", by=by)
    organisation.appoint(newcomer, cast.court_team, "组员", by=by, since=today)
    organisation.end_post(Post.objects.get(person=cast.li), by=by, on=today)
    organisation.embed(cast.court_team, cast.road_bureau, "remit", by=by, since=today)
    oversight = Embedding.objects.get(team=cast.transport_team)
    organisation.end_embedding(oversight, by=by, on=today)
    assert_record_clean()


def test_roles_given_ended_and_taken_back(cast, by, today):
    newcomer = organisation.add_person("新人", by=by)
    soon = today + timedelta(days=5)
    early = actions.give_role(newcomer, Role.TEAM_MEMBER, cast.court_team, by=by, since=soon)
    actions.end_grant(early, by=by, on=today)
    actions.end_grant(Grant.objects.get(person=cast.li), by=by, on=today)
    assert_record_clean()


def test_standing_aside_and_standing_in(cast, by, today):
    soon, until = today + timedelta(days=1), today + timedelta(days=9)
    aside = actions.recuse(cast.li, cast.road_bureau, "亲属", by=cast.li, since=today)
    actions.end_recusal(aside, by=by, on=soon)
    lent = actions.delegate(cast.wang, cast.li, "休假", by=cast.wang, since=today, until=until)
    actions.end_delegation(lent, by=cast.wang, on=soon)
    unused = actions.delegate(cast.zhao, cast.sun, "休假", by=cast.zhao, since=soon, until=until)
    actions.end_delegation(unused, by=cast.zhao, on=today)
    assert Delegation.objects.count() == 1
    assert_record_clean()


def test_accounts(cast, by):
    account = Account.objects.get(person=cast.li)
    actions.close_account(account, by=by)
    actions.reopen_account(account, by=by)
    actions.remove_second_factors(account, by=by)
    assert actions.password_link(account, by=by).startswith(reverse("account_login")[:10])
    assert_record_clean()


def test_a_delegation_ended_within_its_first_day_is_gone_and_the_record_says_so(cast, by, today):
    until = today + timedelta(days=9)
    lent = actions.delegate(cast.wang, cast.zhao, "休假", by=cast.wang, since=today, until=until)
    actions.end_delegation(lent, by=cast.wang, on=today)
    assert not Delegation.objects.exists()
    assert_record_clean()
