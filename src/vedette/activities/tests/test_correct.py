"""Correcting an entry."""

from datetime import date

import pytest

from vedette.activities.actions import Details, correct, inspect, talk, visit, void
from vedette.activities.models import Activity, Purpose
from vedette.activities.tests.conftest import TODAY
from vedette.journal.models import Entry, RowDigest
from vedette.kernel.errors import Incomplete, NotAllowed, Stale, Unacceptable, WrongState
from vedette.organisation.models import Rank


def test_what_stood_there_before_stays_in_the_record(cast):
    activity = inspect(
        cast.transport_team, "检查", purposes=[Purpose.ROUTINE], on=TODAY, by=cast.li
    )
    details = Details(
        title="整改督查",
        purposes=[Purpose.RECTIFICATION],
        unit=cast.taxi_bureau,
        takers=[cast.sun],
        on=date(2020, 9, 2),
    )
    correct(activity, details, why="写错了", by=cast.sun)
    entry = Entry.objects.get(key="activities.corrected")
    assert entry.data["before"] == {
        "on": "2020-09-03",
        "title": "检查",
        "unit": "",
        "aspects": ["purpose:routine"],
        "takers": ["li"],
    }
    assert entry.data["after"]["unit"] == "taxis"
    gone = RowDigest.objects.filter(entry=entry, digest=b"")
    assert {digest.table for digest in gone} == {"activities_aspect", "activities_taker"}
    activity.refresh_from_db()
    assert (activity.title, activity.version) == ("整改督查", 1)


def test_a_correction_says_why(cast):
    activity = visit(cast.transport_team, "走访", on=TODAY, by=cast.li)
    with pytest.raises(Incomplete):
        correct(activity, Details(title="走访", on=TODAY), why=" ", by=cast.li)


def test_a_correction_cannot_say_what_a_new_entry_could_not(cast):
    activity = talk(cast.transport_team, cast.road_bureau, Rank.STAFF, on=TODAY, by=cast.li)
    wrong = Details(unit=cast.road_bureau, rank=Rank.STAFF, summary="他说……", on=TODAY)
    with pytest.raises(Unacceptable):
        correct(activity, wrong, why="补充", by=cast.li)
    assert Activity.objects.get().summary == ""


def test_two_people_cannot_correct_the_same_version(cast):
    activity = visit(cast.transport_team, "走访", on=TODAY, by=cast.li)
    mine = Activity.objects.get()
    correct(activity, Details(title="走访车站", on=TODAY), why="补充", by=cast.sun)
    with pytest.raises(Stale):
        correct(mine, Details(title="走访站场", on=TODAY), why="补充", by=cast.li)
    assert Activity.objects.get().title == "走访车站"


def test_a_void_entry_is_not_corrected(cast):
    activity = visit(cast.transport_team, "走访", on=TODAY, by=cast.li)
    void(activity, by=cast.li, reason="重复登记")
    with pytest.raises(WrongState):
        correct(activity, Details(title="走访", on=TODAY), why="补充", by=cast.li)


def test_another_team_corrects_nothing_here(cast):
    activity = visit(cast.transport_team, "走访", on=TODAY, by=cast.li)
    with pytest.raises(NotAllowed):
        correct(activity, Details(title="走访", on=TODAY), why="补充", by=cast.zhao)
