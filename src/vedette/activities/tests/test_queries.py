"""Which activities, who sees them, and what they add up to."""

from datetime import date

import pytest

from vedette.access.powers import Powers
from vedette.activities.actions import (
    inspect,
    inspect_in_the_field,
    read_documents,
    research,
    talk,
    visit,
    visit_firm,
)
from vedette.activities.models import Activity, FirmKind, Kind, Purpose
from vedette.activities.queries import teams_recording
from vedette.activities.tests.conftest import TODAY
from vedette.organisation.models import Rank


def seen_by(cast) -> str:
    """The names of those who see any activity, in the order of the cast."""
    seeing = [n for n, p in cast.people.items() if Activity.objects.all().visible_to(p).exists()]
    return " ".join(seeing)


def test_the_team_its_office_and_headquarters_see_its_work(cast):
    visit(cast.transport_team, "走访", unit=cast.road_bureau, on=TODAY, by=cast.li)
    assert seen_by(cast) == "wang li sun zhou feng gao lu jiang"


def test_a_unit_sees_what_the_team_shows_it_and_its_neighbour_does_not(cast):
    about = {"unit": cast.road_bureau, "shown_to_unit": True}
    visit(cast.transport_team, "走访", **about, on=TODAY, by=cast.li)
    assert seen_by(cast) == "wang li sun chen qian zhou feng gao lu jiang"


def test_a_team_that_took_part_sees_the_joint_work(cast):
    visit(cast.transport_team, "走访", partners=[cast.court_team], on=TODAY, by=cast.li)
    assert seen_by(cast) == "wang li sun zhao zhou feng gao lu jiang"


def test_a_period_includes_both_its_ends(cast):
    for day in (1, 2, 3):
        visit(cast.transport_team, "走访", on=date(2020, 9, day), by=cast.li)
    rows = Activity.objects.all()
    assert rows.in_period(date(2020, 9, 2), TODAY).count() == 2
    assert rows.in_period(date(2020, 9, 1), date(2020, 9, 1)).count() == 1


def test_amounts_are_summed_by_kind(cast):
    read_documents(cast.transport_team, "账册", 120, on=TODAY, by=cast.li)
    read_documents(cast.transport_team, "合同", 180, on=TODAY, by=cast.li)
    talk(cast.transport_team, cast.road_bureau, Rank.STAFF, people=2, on=TODAY, by=cast.li)
    rows = Activity.objects.all().done()
    assert rows.of_kind(Kind.DOCUMENTS).amounts() == 300
    assert rows.of_kind(Kind.TALK).amounts() == 2
    assert rows.of_kind(Kind.VISIT).amounts() == 0


def test_joint_inspections_are_found_by_their_partner(cast):
    inspect(
        cast.transport_team,
        "脱贫成果督导",
        purposes=[Purpose.SPECIAL],
        partners=[cast.fifth_office, cast.commission],
        on=TODAY,
        by=cast.li,
    )
    inspect(cast.transport_team, "检查", purposes=[Purpose.ROUTINE], on=TODAY, by=cast.li)
    rows = Activity.objects.all()
    assert rows.joint().count() == 1
    assert rows.joint_with(cast.fifth_office).count() == 1
    assert rows.joint_with(cast.court_team).count() == 0


def test_two_purposes_in_one_make_a_joint_purpose_inspection(cast):
    both = [Purpose.BUSINESS, Purpose.POLITICAL]
    for purposes in (both, both[:1], both[1:]):
        inspect(cast.transport_team, "检查", purposes=purposes, on=TODAY, by=cast.li)
    assert Activity.objects.all().joint_purpose().count() == 1


def test_a_county_counts_for_its_prefecture(cast, regions):
    for place in ("longnan", "cheng", "wuwei"):
        inspect_in_the_field(cast.transport_team, regions[place], "督导", on=TODAY, by=cast.li)
    rows = Activity.objects.all()
    assert {region.code for region in rows.prefectures()} == {"621200", "620600"}
    assert rows.in_regions(["621200"]).count() == 2


def test_seven_visits_to_one_firm_are_one_firm(cast):
    for name in ["陇原律师事务所"] * 7 + ["金城律师事务所"]:
        visit_firm(cast.transport_team, name, FirmKind.LAW_FIRM, on=TODAY, by=cast.li)
    rows = Activity.objects.all().with_firm_kind(FirmKind.LAW_FIRM)
    assert (rows.count(), rows.firms().count()) == (8, 2)


def test_themes_are_counted_once_each(cast):
    research(cast.transport_team, ["冬季清洁取暖"], on=TODAY, by=cast.li)
    research(cast.transport_team, ["冬季清洁取暖", "“十四五”规划编制"], on=TODAY, by=cast.li)
    rows = Activity.objects.all()
    assert rows.themes() == ["“十四五”规划编制", "冬季清洁取暖"]
    assert rows.on_theme("冬季清洁取暖").count() == 2


@pytest.mark.parametrize("broad", [True, False], ids=["broad", "narrow"])
def test_a_team_records_for_itself_in_a_house_of_any_size(cast, monkeypatch, broad):
    monkeypatch.setattr(Powers, "is_broad", broad)
    assert list(teams_recording(cast.wang)) == [cast.transport_team]
