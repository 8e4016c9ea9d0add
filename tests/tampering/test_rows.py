"""Rows changed with SQL alone are named."""

import pytest
from django.db import connection, transaction

from vedette.journal.actions import SYSTEM, record
from vedette.journal.testing import assert_record_clean
from vedette.journal.verify import verify_rows


def test_a_row_that_was_edited(log, hand, found):
    hand.sql("UPDATE organisation_unit SET name_zh = '别的' WHERE ref = 'roads'")
    place = hand.place_of("organisation.unit_placed", "unit:roads")
    assert found() == {("row-edited", "unit:roads", place)}


def test_a_row_that_was_edited_back_is_no_trouble(log, hand, found):
    hand.sql("UPDATE organisation_unit SET name_zh = '别的' WHERE ref = 'roads'")
    hand.sql("UPDATE organisation_unit SET name_zh = '省公路局' WHERE ref = 'roads'")
    assert not found()


def test_a_row_with_a_value_that_is_none_of_its_column_s(log, hand, found):
    """SQLite stores anything anywhere; the other rows of the kind are still compared."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL refuses it.")
    hand.sql("UPDATE access_grant SET valid_from = 'once' WHERE person_id = %s", log.hu.pk)
    hand.sql("UPDATE access_grant SET role = 'hq' WHERE person_id = %s", log.chen.pk)
    assert {(kind, subject) for kind, subject, _index in found()} == {
        ("row-edited", "person:hu"),
        ("row-edited", "person:chen"),
    }


def test_a_row_that_was_deleted(log, hand, found):
    hand.sql("DELETE FROM access_grant WHERE person_id = %s", log.hu.pk)
    place = hand.place_of("access.role_given", "person:hu")
    assert found() == {("row-deleted", "person:hu", place)}


def test_a_row_that_was_inserted(log, hand, found):
    hand.sql(
        "INSERT INTO organisation_person (version, ref, name_zh, name_en)"
        " VALUES (0, 'nobody', '某人', '')"
    )
    assert found() == {("row-without-entry", "person:nobody", None)}


def test_an_inserted_row_that_hides_behind_a_deleted_one(log, hand, found):
    """The number of rows stays the same."""
    hand.sql("DELETE FROM access_grant WHERE person_id = %s", log.hu.pk)
    hand.sql(
        "INSERT INTO access_grant (version, valid_from, role, with_below, person_id, unit_id)"
        " VALUES (0, '2019-01-01', 'hq', %s, %s, %s)",
        True,
        log.hu.pk,
        log.commission.pk,
    )
    kinds = {kind for kind, _subject, _index in found()}
    assert kinds == {"row-deleted", "row-without-entry"}


def test_a_row_that_came_back_after_it_was_removed(log, hand, found):
    person = log.wang
    with transaction.atomic():
        record("organisation.person_added", person, by=SYSTEM, removed=[person])
    assert {kind for kind, *_ in found()} == {"row-without-entry"}


def test_a_row_put_back_to_an_earlier_version(log, hand, found):
    unit = log.taxi_bureau
    with transaction.atomic():
        unit.name_zh = "省道路运输局"
        unit.keep("name_zh")
        record("organisation.unit_added", unit, by=SYSTEM)
    assert_record_clean()
    hand.sql(
        "UPDATE organisation_unit SET name_zh = '省道路运输管理局', version = 0 WHERE id = %s",
        unit.pk,
    )
    assert {kind for kind, *_ in found()} == {"row-edited"}


def test_an_act_on_a_stale_copy_of_a_row_raises_no_false_alarm(log, found):
    """Two people act at once: the later entry may carry the earlier version of a shared row."""
    unit = log.taxi_bureau
    stale = type(unit).objects.get(pk=unit.pk)
    with transaction.atomic():
        unit.name_zh = "省道路运输局"
        unit.keep("name_zh")
        record("organisation.unit_added", unit, by=SYSTEM)
        record("organisation.unit_added", stale, by=SYSTEM)
    assert not found()


def test_a_forgotten_entry_is_found_by_the_tests_of_its_area(log):
    log.wang.name_zh = "王某"
    log.wang.keep("name_zh")
    with pytest.raises(AssertionError, match=r"row-edited .*person:wang"):
        assert_record_clean()
    assert [p.subject for p in verify_rows().problems] == ["person:wang"]
