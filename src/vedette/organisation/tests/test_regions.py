"""Regions by GB/T 2260 code."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from vedette.organisation.models import Region, Unit
from vedette.organisation.models.region import RegionLevel
from vedette.organisation.regions import listed, load


def test_one_province_is_loaded_whole(db):
    load("62")
    levels = Region.objects.filter(valid_to=None).values_list("level", flat=True)
    assert list(levels).count(RegionLevel.PREFECTURE) == 14
    assert list(levels).count(RegionLevel.COUNTY) == 86
    assert not Region.objects.exclude(code__startswith="62")


def test_the_codes_of_the_2020_replay_are_there(db):
    load("62")
    cheng = Region.objects.get(code="621221")
    assert (cheng.name_zh, cheng.name_en) == ("成县", "Cheng County")
    assert cheng.parent == Region.objects.get(name_zh="陇南市", code="621200")
    assert cheng.parent.parent == Region.objects.get(name_zh="甘肃省")


def test_every_region_but_the_provinces_stands_under_another(db):
    load()
    assert not Region.objects.exclude(level=RegionLevel.PROVINCE).filter(parent=None)
    assert Region.objects.filter(level=RegionLevel.PROVINCE).count() == 34


def test_a_district_of_a_municipality_stands_under_it(db):
    load("11")
    assert Region.objects.get(name_zh="东城区").parent == Region.objects.get(code="110000")


def test_a_county_that_became_a_city_keeps_its_old_code(db):
    load("62")
    former = Region.objects.get(code="620824")
    assert former.name_zh == "华亭县"
    assert former.valid_to
    assert Region.objects.get(code="620881").name_zh == "华亭市"


def test_every_province_and_all_of_gansu_have_english_names():
    without = [one.code for one in listed() if not one.name_en]
    assert not [code for code in without if code.endswith("0000") or code.startswith("62")]


def test_loading_twice_changes_nothing(db):
    load("62")
    before = list(Region.objects.values())
    load("62")
    assert list(Region.objects.values()) == before


def test_a_unit_keeps_its_region_when_the_list_is_loaded_again(cast):
    load("62")
    Unit.objects.filter(ref="roads").update(region="620100")
    load()
    assert Unit.objects.get(ref="roads").region == Region.objects.get(name_zh="兰州市")


def test_the_command_says_how_many(db):
    said = StringIO()
    call_command("regions", province="62", stdout=said)
    assert said.getvalue() == "102 regions are loaded.\n"


def test_a_province_that_is_none_is_refused(db):
    with pytest.raises(CommandError, match="99"):
        call_command("regions", province="99")
