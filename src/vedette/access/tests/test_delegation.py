"""Standing in for someone who is away: on their grant, bound as they are, and on the record."""

from datetime import timedelta

import pytest

from vedette.access.actions import delegate, end_delegation, end_grant, give_role, recuse
from vedette.access.models import Delegation, Grant
from vedette.access.permissions import Right, declare, require, take_step, why_not, why_not_step
from vedette.access.roles import TEAM, Role
from vedette.access.tests.paper import PAPER, Paper
from vedette.journal.actions import SYSTEM
from vedette.journal.models import Entry
from vedette.kernel import clock
from vedette.kernel.errors import Denial, NotAllowed, Unacceptable
from vedette.organisation.actions import rename_person
from vedette.organisation.models import Person


@pytest.fixture
def paper(cast):
    return Paper(team=cast.transport_team, unit=cast.road_bureau)


def lend(giver, taker, *, days=7, by=None):
    today = clock.today()
    until = today + timedelta(days=days)
    return delegate(giver, taker, "出差", by=by or giver, since=today, until=until)


def test_one_who_stands_in_may_do_what_the_other_may(cast, paper):
    assert why_not(cast.zhao, "paper.verify", paper)
    lend(cast.wang, cast.zhao)
    standing = require(cast.zhao, "paper.verify", paper)
    assert standing.giver == cast.wang


def test_ones_own_grant_comes_first(cast, paper):
    lend(cast.wang, cast.li)
    assert require(cast.li, "paper.verify", paper).giver is None


def test_the_entry_names_both(cast, paper):
    lend(cast.wang, cast.zhao)
    require(cast.zhao, "paper.verify", paper)
    rename_person(cast.hu, "胡军军", by=cast.zhao)
    entry = Entry.objects.get(key="organisation.person_renamed")
    assert (entry.actor, entry.data["for"]) == ("person:zhao", "person:wang")


def test_the_next_act_on_ones_own_grant_names_one(cast, paper):
    lend(cast.wang, cast.zhao)
    require(cast.zhao, "paper.verify", paper)
    require(cast.zhao, "paper.verify", Paper(team=cast.court_team, unit=cast.high_court))
    rename_person(cast.hu, "胡军军", by=cast.zhao)
    assert "for" not in Entry.objects.get(key="organisation.person_renamed").data


def test_four_eyes_bind_the_one_who_acts(cast, paper):
    paper.state, paper.submitted_by = "submitted", cast.li
    with pytest.raises(NotAllowed) as refused:
        take_step(PAPER, paper, "verify", by=cast.li)
    assert refused.value.denial.code == "four-eyes"


def test_nobody_verifies_for_the_one_who_submitted(cast, paper):
    lend(cast.wang, cast.zhao)
    paper.state, paper.submitted_by = "submitted", cast.wang
    with pytest.raises(NotAllowed, match=r"Wang Lan|王岚"):
        take_step(PAPER, paper, "verify", by=cast.zhao)
    assert paper.state == "submitted"


def test_another_ground_that_is_free_of_four_eyes_is_taken(cast, paper):
    lend(cast.wang, cast.zhao)
    lend(cast.sun, cast.zhao)
    paper.state, paper.submitted_by = "submitted", cast.wang
    take_step(PAPER, paper, "verify", by=cast.zhao)
    assert paper.state == "verified"
    assert cast.zhao.acting_for == cast.sun.actor


def test_having_a_deputy_does_not_bind_one_who_acts_on_a_grant_of_their_own(cast, paper):
    lend(cast.wang, cast.li)
    paper.state, paper.submitted_by = "submitted", cast.wang
    assert why_not_step(PAPER, paper, "verify", cast.li) is None


def test_where_the_giver_stands_aside_nobody_acts_for_them(cast, paper):
    recuse(cast.wang, cast.road_bureau, "亲属在该局任职", by=SYSTEM, since=clock.today())
    lend(cast.wang, cast.zhao)
    with pytest.raises(NotAllowed, match=r"Wang Lan|王岚"):
        require(cast.zhao, "paper.verify", paper)
    elsewhere = Paper(team=cast.transport_team, unit=cast.taxi_bureau)
    assert why_not(cast.zhao, "paper.verify", elsewhere) is None


def test_a_rule_that_binds_the_giver_binds_whoever_acts_for_them(cast, paper):
    declare(Right("paper.praise", "praise", {"team": TEAM}, rule=_not_by_wang))
    lend(cast.wang, cast.zhao)
    with pytest.raises(NotAllowed, match=r"(Wang Lan|王岚).*not Wang"):
        require(cast.zhao, "paper.praise", paper)


def _not_by_wang(person, paper):
    return Denial("wang", "not Wang") if person.ref == "wang" else None


def test_nothing_is_lent_across_the_line_between_overseeing_and_being_overseen(cast):
    with pytest.raises(Unacceptable) as refused:
        lend(cast.wang, cast.chen)
    assert "taker" in refused.value.fields


def test_a_delegation_does_not_outlast_the_grants_it_lends(cast):
    today = clock.today()
    end_grant(Grant.objects.get(person=cast.wang), by=SYSTEM, on=today + timedelta(days=3))
    with pytest.raises(Unacceptable) as refused:
        lend(cast.wang, cast.zhao, days=4)
    assert "until" in refused.value.fields
    lend(cast.wang, cast.zhao, days=3)


def test_one_without_a_role_lends_nothing(cast):
    end_grant(Grant.objects.get(person=cast.wang), by=SYSTEM, on=clock.today())
    with pytest.raises(Unacceptable):
        lend(cast.wang, cast.zhao)


def test_only_the_giver_or_an_administrator_delegates(cast):
    with pytest.raises(NotAllowed):
        lend(cast.wang, cast.zhao, by=cast.zhao)
    lend(cast.wang, cast.zhao, by=cast.admin)


def test_nobody_stands_in_for_themselves(cast):
    with pytest.raises(Unacceptable):
        lend(cast.wang, cast.wang)


def test_giver_and_taker_may_end_it_and_others_may_not(cast, paper):
    lent = lend(cast.wang, cast.zhao)
    with pytest.raises(NotAllowed):
        end_delegation(lent, by=cast.li, on=clock.today())
    end_delegation(lent, by=cast.zhao, on=clock.today())
    assert why_not(Person.objects.get(pk=cast.zhao.pk), "paper.verify", paper)
    assert not Delegation.objects.exists()


def test_an_administrator_who_stands_in_gives_no_role_to_the_one_stood_in_for(cast):
    today = clock.today()
    other = cast.hu
    end_grant(Grant.objects.get(person=other), by=SYSTEM, on=today)
    give_role(other, Role.ADMIN, cast.commission, by=SYSTEM, since=today)
    lend(other, cast.admin)
    end_grant(Grant.objects.get(person=cast.admin, role=Role.ADMIN), by=SYSTEM, on=today)
    with pytest.raises(NotAllowed):
        give_role(other, Role.TEAM_LEAD, cast.court_team, by=cast.admin, since=today)
