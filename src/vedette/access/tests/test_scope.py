"""Which rows a person sees, as the database says it."""

from datetime import date, timedelta

import pytest

from vedette.access.actions import delegate, end_grant, give_role, recuse
from vedette.access.models import Grant
from vedette.access.permissions import Right, declare, rows_for
from vedette.access.powers import Powers
from vedette.access.roles import Role
from vedette.access.tests.paper import seen_by
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.organisation.actions import embed
from vedette.organisation.models import Embedding, Person

SINCE = date(2019, 1, 1)


def again(person: Person) -> Person:
    """The person as the next request reads them."""
    return Person.objects.get(pk=person.pk)


@pytest.fixture(params=[True, False], ids=["broad", "narrow"], autouse=True)
def shape(request, monkeypatch):
    """Both shapes of the condition must say the same."""
    monkeypatch.setattr(Powers, "is_broad", request.param)


@pytest.fixture
def stage(cast):
    """One row on the road bureau and one on the taxi bureau, both of the Transport team."""
    for unit in (cast.road_bureau, cast.taxi_bureau):
        embed(cast.transport_team, unit, "remit", by=SYSTEM, since=SINCE)
    return cast


def units_seen_by(person: Person) -> set[str]:
    return set(seen_by(again(person)).values_list("unit__ref", flat=True))


ALL = {"transport", "roads", "taxis", "court"}
TRANSPORT = ALL - {"court"}


def test_a_team_sees_its_own_rows_and_no_other_teams(stage):
    assert units_seen_by(stage.wang) == TRANSPORT
    assert units_seen_by(stage.zhao) == {"court"}


def test_an_office_sees_the_rows_of_its_teams(stage):
    assert units_seen_by(stage.zhou) == ALL


def test_a_unit_sees_its_own_rows_and_not_its_neighbours(stage):
    assert units_seen_by(stage.chen) == {"roads"}
    assert units_seen_by(stage.hu) == {"taxis"}


def test_an_administrator_sees_no_row(stage):
    assert units_seen_by(stage.admin) == set()


def test_a_grant_without_what_stands_below_reaches_one_unit(stage):
    end_grant(Grant.objects.get(person=stage.chen), by=SYSTEM, on=clock.today())
    give_role(
        stage.chen,
        Role.UNIT_HEAD,
        stage.transport_department,
        by=SYSTEM,
        since=SINCE,
        with_below=False,
    )
    assert units_seen_by(stage.chen) == {"transport"}


def test_a_grant_with_what_stands_below_reaches_the_subtree(stage):
    give_role(stage.chen, Role.UNIT_HEAD, stage.transport_department, by=SYSTEM, since=SINCE)
    assert units_seen_by(stage.chen) == TRANSPORT


def test_an_ended_grant_shows_nothing_from_that_day_on(stage):
    end_grant(Grant.objects.get(person=stage.wang), by=SYSTEM, on=clock.today())
    assert units_seen_by(stage.wang) == set()


def test_a_grant_of_tomorrow_shows_nothing_today(stage):
    tomorrow = clock.today() + timedelta(days=1)
    give_role(stage.zhao, Role.TEAM_LEAD, stage.transport_team, by=SYSTEM, since=tomorrow)
    assert units_seen_by(stage.zhao) == {"court"}


def test_who_stands_aside_from_a_unit_does_not_see_its_rows(stage):
    recuse(stage.li, stage.road_bureau, "亲属在该局任职", by=SYSTEM, since=SINCE)
    assert units_seen_by(stage.li) == TRANSPORT - {"roads"}


def test_who_stands_aside_from_a_department_does_not_see_what_stands_below_it(stage):
    recuse(stage.li, stage.transport_department, "曾任该厅处长", by=SYSTEM, since=SINCE)
    assert units_seen_by(stage.li) == set()


def test_who_stands_in_for_another_sees_what_they_see_for_as_long_as_it_lasts(stage):
    today = clock.today()
    until = today + timedelta(days=7)
    delegate(stage.wang, stage.zhao, "休假", by=stage.wang, since=today, until=until)
    assert units_seen_by(stage.zhao) == ALL


def test_a_delegation_that_has_not_begun_shows_nothing(stage):
    since = clock.today() + timedelta(days=1)
    delegate(stage.wang, stage.zhao, "休假", by=stage.wang, since=since, until=since + timedelta(5))
    assert units_seen_by(stage.zhao) == {"court"}


def test_a_delegation_is_not_handed_on(stage):
    today = clock.today()
    until = today + timedelta(days=7)
    delegate(stage.wang, stage.zhao, "休假", by=stage.wang, since=today, until=until)
    delegate(stage.zhao, stage.feng, "休假", by=stage.zhao, since=today, until=until)
    end_grant(Grant.objects.get(person=stage.feng), by=SYSTEM, on=today)
    assert units_seen_by(stage.feng) == {"court"}


def test_the_grant_of_one_who_stands_aside_does_not_reach_there_in_other_hands(stage):
    today = clock.today()
    recuse(stage.wang, stage.road_bureau, "亲属在该局任职", by=SYSTEM, since=SINCE)
    until = today + timedelta(days=7)
    delegate(stage.wang, stage.zhao, "休假", by=stage.wang, since=today, until=until)
    assert units_seen_by(stage.zhao) == ALL - {"roads"}


def test_a_right_held_anywhere_shows_every_row(stage):
    declare(Right("paper.count", "count", {"": {Role.ADMIN}}))
    assert Embedding.objects.filter(rows_for(stage.admin, "paper.count")).count() == len(ALL)
    assert not Embedding.objects.filter(rows_for(stage.wang, "paper.count"))
