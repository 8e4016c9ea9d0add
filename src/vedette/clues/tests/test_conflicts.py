"""Who must keep away from a clue."""

from datetime import timedelta

import pytest

from vedette.access.actions import recuse
from vedette.clues import actions
from vedette.clues.actions import ConcernedDraft
from vedette.clues.queries import conflicts_of
from vedette.clues.tests import stage
from vedette.clues.tests.refusals import refused
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable
from vedette.organisation.actions import appoint, end_post

pytestmark = pytest.mark.usefixtures("clean_record")


def _codes(person, clue):
    return [conflict.code for conflict in conflicts_of(person, clue)]


def test_nobody_has_a_conflict_by_nature(cast):
    clue = stage.registered(cast)
    assert all(not _codes(person, clue) for person in (cast.wang, cast.li, cast.zhou, cast.lu))


def test_recusal_from_the_unit_or_from_what_stands_above_it(cast):
    clue = stage.registered(cast)
    recuse(cast.li, cast.transport_department, "亲属", by=cast.li, since=clock.today())
    recuse(cast.sun, cast.high_court, "亲属", by=cast.sun, since=clock.today())
    assert _codes(cast.li, clue) == ["recused"]
    assert _codes(cast.sun, clue) == []


def test_a_post_in_the_unit_binds_for_three_years(cast):
    clue = stage.registered(cast)
    today = clock.today()
    long_ago, lately = today - timedelta(days=3 * 366 + 2), today - timedelta(days=3 * 365 - 2)
    for person, until in ((cast.li, lately), (cast.sun, long_ago)):
        since = until - timedelta(days=400)
        post = appoint(person, cast.road_bureau, "科长", by=SYSTEM, since=since)
        end_post(post, by=SYSTEM, on=until)
    assert _codes(cast.li, clue) == ["post"]
    assert _codes(cast.sun, clue) == []


def test_a_declared_tie_to_a_name_or_to_the_unit(cast):
    clue = stage.registered(cast)
    tie = actions.declare_tie(by=cast.li, kind="family", name="郑某")
    actions.declare_tie(by=cast.sun, kind="interest", unit=cast.transport_department)
    assert _codes(cast.li, clue) == ["tie"]
    assert _codes(cast.sun, clue) == ["tie"]
    actions.end_tie(tie, by=cast.li)
    assert _codes(cast.li, clue) == []


def test_a_tie_is_ones_own_to_end(cast):
    tie = actions.declare_tie(by=cast.li, kind="family", name="郑某")
    with refused("own", NotAllowed):
        actions.end_tie(tie, by=cast.wang)
    with refused("name", Unacceptable):
        actions.declare_tie(by=cast.li, kind="family")


def test_the_person_concerned_is_the_first_to_be_kept_away(cast):
    clue = stage.registered(cast, concerned=(ConcernedDraft(name="李建", person=cast.li),))
    assert "concerned" in _codes(cast.li, clue)
    assert "chain" in _codes(cast.wang, clue)


def test_case_management_that_is_concerned_is_not_named(cast):
    clue = stage.own_find(cast, concerned=(ConcernedDraft(name="马静", person=cast.ma),))
    assert list(clue.circle.values_list("person", flat=True)) == [cast.wang.pk]
