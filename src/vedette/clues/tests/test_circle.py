"""Who may know of a clue: those named on it, and nobody else."""

from datetime import timedelta

import pytest

from tests.record import entries, keys_about
from vedette.access.actions import delegate, recuse
from vedette.access.permissions import why_not
from vedette.clues import actions
from vedette.clues.models import Clue
from vedette.clues.tests import stage
from vedette.clues.tests.refusals import refused
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable, WrongState
from vedette.notifications.queries import unread

pytestmark = pytest.mark.usefixtures("clean_record")


def _who_sees(cast, clue):
    return {
        name
        for name, person in cast.people.items()
        if Clue.objects.visible_to(person).filter(pk=clue.pk).exists()
    }


def test_a_clue_is_known_to_whoever_is_named_and_to_nobody_else(cast):
    assert _who_sees(cast, stage.registered(cast)) == {"ma"}
    assert _who_sees(cast, stage.own_find(cast)) == {"wang", "ma"}
    assert _who_sees(cast, stage.proposed(cast)) == {"ma", "lu"}
    assert _who_sees(cast, stage.distributed(cast)) == {"ma", "lu", "wang"}
    assert _who_sees(cast, stage.shared(cast)) == {"ma", "lu", "wang", "li"}


def test_no_role_opens_a_clue_on_which_one_is_not_named(cast):
    clue = stage.accepted(cast)
    for person in (cast.jiang, cast.gao, cast.zhou, cast.sun, cast.admin, cast.chen):
        denial = why_not(person, "clues.view", clue)
        assert denial is not None
        assert denial.code == "not-named"


def test_whoever_stands_in_must_be_named_as_well(cast):
    clue = stage.accepted(cast)
    day = clock.today()
    delegate(cast.wang, cast.sun, "出差", by=cast.wang, since=day, until=day + timedelta(days=9))
    assert "sun" not in _who_sees(cast, clue)
    with refused("not-named", NotAllowed):
        actions.send_back(clue, by=cast.sun, reason="不属于本组")
    actions.add_to_circle(clue, cast.sun, by=cast.wang, reason="代行")
    actions.send_back(clue, by=cast.sun, reason="不属于本组")
    assert clue.state == "returned"


def test_whoever_is_taken_off_loses_it_at_once(cast, as_):
    clue = stage.shared(cast)
    browser = as_("li")
    assert browser.get(clue.get_absolute_url()).status_code == 200
    actions.remove_from_circle(clue, cast.li, by=cast.wang, reason="调离")
    assert browser.get(clue.get_absolute_url()).status_code == 404
    assert [told.url for told in unread(cast.li, most=9)] == ["", ""]
    assert not any(clue.title in told.text for told in unread(cast.li, most=9))


def test_naming_and_taking_off_stand_in_the_record_and_on_the_page(cast, as_):
    clue = stage.shared(cast)
    actions.remove_from_circle(clue, cast.li, by=cast.wang, reason="调离")
    assert keys_about(clue.subject, "clues.")[-1] == "clues.removed"
    page = as_("wang").get(clue.get_absolute_url()).content.decode()
    assert "调离" in page
    member = clue.circle.get(person=cast.li)
    assert member.until is not None
    assert member.removed_by == cast.wang


def test_every_look_is_an_entry_and_shown(cast, as_):
    clue = stage.accepted(cast)
    as_("wang").get(clue.get_absolute_url())
    as_("lu").get(clue.get_absolute_url())
    as_("lu").get(clue.get_absolute_url())
    assert [entry.actor for entry in entries("clues.viewed")] == [
        cast.wang.actor, cast.lu.actor, cast.lu.actor,
    ]  # fmt: skip
    shown = as_("ma").get(clue.get_absolute_url()).context["looks"]
    assert {(look.who, look.times) for look in shown} == {("鲁平", 2), ("王岚", 1), ("马静", 1)}


def test_an_export_is_an_entry_for_each_clue(cast, as_):
    stage.registered(cast)
    stage.registered(cast)
    b"".join(as_("ma").get("/clues/?export=csv").streaming_content)
    assert len(entries("clues.exported")) == 2


def test_who_stands_aside_can_not_be_named_and_no_longer_sees_it(cast):
    clue = stage.shared(cast)
    recuse(cast.li, cast.road_bureau, "配偶在该局", by=cast.li, since=clock.today())
    cast.li.__dict__.pop("_powers", None)
    assert "li" not in _who_sees(cast, clue)
    recuse(cast.sun, cast.transport_department, "亲属", by=cast.sun, since=clock.today())
    with refused("person", Unacceptable):
        actions.add_to_circle(clue, cast.sun, by=cast.wang, reason="承办")


def test_somebody_must_always_know_of_it(cast):
    clue = stage.registered(cast)
    with refused("last", WrongState):
        actions.remove_from_circle(clue, cast.ma, by=cast.ma, reason="离岗")


def test_those_who_are_overseen_can_not_be_named(cast):
    with refused("person", Unacceptable):
        actions.add_to_circle(stage.registered(cast), cast.chen, by=cast.ma, reason="知情")
