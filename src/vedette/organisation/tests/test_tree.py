"""The tree over time: who stood below whom, today and on any past day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from vedette.journal.actions import SYSTEM
from vedette.kernel.errors import Unacceptable
from vedette.organisation.actions import add_unit, end_placement, place_unit
from vedette.organisation.models import Placement, Reach, Unit
from vedette.organisation.queries import below, overseen_by
from vedette.organisation.reach import rebuild

START = date(2019, 1, 1)
MOVE = date(2020, 5, 1)


def refs(units) -> set[str]:
    return {unit.ref for unit in units}


def test_a_unit_stands_below_itself_and_below_all_above_it(cast):
    assert refs(below(cast.transport_department, on=MOVE)) == {"transport", "roads", "taxis"}
    assert "team-court" in refs(below(cast.commission, on=MOVE))


def test_a_moved_unit_is_found_in_its_new_place_and_on_past_days_in_the_old(cast):
    place_unit(cast.taxi_bureau, under=cast.high_court, by=SYSTEM, since=MOVE)
    assert refs(below(cast.high_court, on=MOVE)) == {"court", "taxis"}
    eve = MOVE - timedelta(days=1)
    assert refs(below(cast.high_court, on=eve)) == {"court"}
    assert "taxis" in refs(below(cast.transport_department, on=eve))
    assert "taxis" not in refs(below(cast.transport_department, on=MOVE))


def test_what_stands_below_moves_along(cast):
    add_unit("depot", "unit", "养护站", parent=cast.road_bureau, by=SYSTEM, since=START)
    place_unit(cast.road_bureau, under=cast.high_court, by=SYSTEM, since=MOVE)
    assert refs(below(cast.high_court, on=MOVE)) == {"court", "roads", "depot"}


def test_a_team_oversees_its_units_and_what_stands_below_them(cast):
    assert refs(overseen_by(cast.transport_team, on=MOVE)) == {"transport", "roads", "taxis"}
    assert not overseen_by(cast.transport_team, on=START - timedelta(days=1))


def test_a_unit_cannot_be_placed_below_itself(cast):
    with pytest.raises(Unacceptable):
        place_unit(cast.commission, under=cast.court_team, by=SYSTEM, since=MOVE)


def test_a_circle_that_would_close_on_a_later_day_is_refused_too(cast):
    place_unit(cast.transport_department, under=cast.high_court, by=SYSTEM, since=MOVE)
    with pytest.raises(Unacceptable):
        place_unit(cast.high_court, under=cast.road_bureau, by=SYSTEM, since=START)


def test_a_unit_that_is_placed_again_later_cannot_be_moved_before(cast):
    place_unit(cast.taxi_bureau, under=cast.high_court, by=SYSTEM, since=MOVE)
    with pytest.raises(Unacceptable, match="2020-05-01"):
        place_unit(cast.taxi_bureau, under=cast.commission, by=SYSTEM, since=date(2020, 1, 1))


def test_a_second_placement_from_the_same_day_corrects_the_first(cast):
    place_unit(cast.taxi_bureau, under=cast.high_court, by=SYSTEM, since=MOVE)
    place_unit(cast.taxi_bureau, under=cast.commission, by=SYSTEM, since=MOVE)
    parents = Placement.objects.filter(unit=cast.taxi_bureau).order_by("valid_from")
    assert [p.parent.ref for p in parents] == ["transport", "commission"]
    assert "taxis" in refs(below(cast.commission, on=MOVE))


def test_a_unit_taken_out_of_the_tree_stands_alone(cast):
    end_placement(Placement.objects.get(unit=cast.taxi_bureau), by=SYSTEM, on=MOVE)
    assert refs(below(cast.transport_department, on=MOVE)) == {"transport", "roads"}


def test_what_is_derived_step_by_step_is_what_is_derived_at_once(cast):
    add_unit("depot", "unit", "养护站", parent=cast.road_bureau, by=SYSTEM, since=START)
    place_unit(cast.road_bureau, under=cast.high_court, by=SYSTEM, since=MOVE)
    columns = ("top", "unit", "depth", "valid_from", "valid_to")
    stepwise = set(Reach.objects.values_list(*columns))
    rebuild()
    assert set(Reach.objects.values_list(*columns)) == stepwise


def walk(top: int, day: date) -> set[int]:
    """The plainest way to say what stands below a unit on a day."""
    found = {top}
    for placement in Placement.objects.filter(parent=top):
        if placement.holds(day):
            found |= walk(placement.unit_id, day)
    return found


class AnyTree(TestCase):
    """Whatever is moved, and whenever, `below` says what a walk through the tree says."""

    @settings(max_examples=30, deadline=None)
    @given(
        moves=st.lists(
            st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 40)), max_size=14
        ),
        day=st.integers(-1, 45),
    )
    def test_below_agrees_with_a_walk(self, moves, day):
        units = [add_unit(f"u{n}", "unit", f"单位{n}", by=SYSTEM, since=START) for n in range(6)]
        for unit, parent, after in moves:
            try:
                place_unit(
                    units[unit], under=units[parent], by=SYSTEM, since=START + timedelta(after)
                )
            except Unacceptable:
                continue  # a circle, or placed again later: refused, and nothing is changed
        on = START + timedelta(days=day)
        for top in Unit.objects.all():
            assert set(below(top, on=on).values_list("pk", flat=True)) == walk(top.pk, on)
