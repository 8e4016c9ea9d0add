"""Units are made, renamed and dissolved on the record."""

from datetime import date

import pytest

from vedette.journal.actions import SYSTEM
from vedette.journal.models import Entry
from vedette.kernel.errors import Stale, Unacceptable
from vedette.organisation.actions import add_unit, close_unit, embed, place_unit, rename_unit
from vedette.organisation.models import Embedding, Placement, Post, Unit

DAY = date(2020, 6, 1)


def test_a_short_name_is_taken_once(cast):
    with pytest.raises(Unacceptable) as refused:
        add_unit("roads", "unit", "另一个公路局", by=cast.admin, since=DAY)
    assert "ref" in refused.value.fields


def test_a_new_name_leaves_the_old_one_on_the_record(cast):
    rename_unit(cast.road_bureau, "省公路事业发展中心", by=cast.admin)
    entry = Entry.objects.filter(key="organisation.unit_renamed").get()
    assert entry.data == {"before": "省公路局", "after": "省公路事业发展中心"}
    assert Unit.objects.get(ref="roads").name_zh == "省公路事业发展中心"


def test_two_who_rename_at_once_do_not_overwrite_each_other(cast):
    first, second = (Unit.objects.get(ref="roads") for _ in range(2))
    rename_unit(first, "甲", by=cast.admin)
    with pytest.raises(Stale):
        rename_unit(second, "乙", by=cast.admin)


def test_a_unit_with_others_below_it_cannot_be_dissolved(cast):
    with pytest.raises(Unacceptable, match=r"Road Bureau|省公路局"):
        close_unit(cast.transport_department, by=cast.admin, on=DAY)


def test_a_dissolved_unit_takes_its_place_its_oversight_and_its_posts_along(cast):
    close_unit(cast.court_team, by=cast.admin, on=DAY)
    assert not Placement.objects.filter(unit=cast.court_team, valid_to=None).exists()
    assert not Embedding.objects.filter(team=cast.court_team, valid_to=None).exists()
    assert not Post.objects.filter(unit=cast.court_team, valid_to=None).exists()
    assert Unit.objects.get(ref="team-court").closed_on == DAY


def test_what_begins_after_the_end_stops_the_dissolution(cast):
    place_unit(cast.road_bureau, under=cast.high_court, by=cast.admin, since=date(2020, 9, 1))
    with pytest.raises(Unacceptable):
        close_unit(cast.road_bureau, by=cast.admin, on=DAY)
    assert Unit.objects.get(ref="roads").closed_on is None


def test_only_a_team_oversees(cast):
    with pytest.raises(Unacceptable):
        embed(cast.fifth_office, cast.high_court, "host", by=SYSTEM, since=DAY)


def test_a_team_is_put_over_a_unit_once_at_a_time(cast):
    with pytest.raises(Unacceptable):
        embed(cast.court_team, cast.high_court, "remit", by=SYSTEM, since=DAY)
