"""Entries changed with SQL alone are named, with their place."""

import pytest
from django.db import connection, transaction

from vedette.journal import canon, merkle
from vedette.journal.actions import SYSTEM, record, sequence
from vedette.journal.models import Entry

SUBJECT = "person:hu"
KEY = "organisation.appointed"


@pytest.mark.parametrize(
    "change",
    [
        "actor = 'person:zhao'",
        "subject = 'person:hu2'",
        "key = 'organisation.post_ended'",
        "at = '2020-01-01 00:00:00'",
        "leaf = '1234'",
        "pen = '1234'",
        "data_hash = '1234'",
    ],
)
def test_an_entry_that_was_altered(log, hand, found, change):
    place = hand.place_of(KEY, SUBJECT)
    hand.sql(f'UPDATE journal_entry SET {change} WHERE "index" = %s', place)  # noqa: S608
    changed = [(kind, index) for kind, _subject, index in found() if kind == "entry-changed"]
    assert changed == [("entry-changed", place)]


@pytest.mark.parametrize("change", ["at = 'noon'", "actor = x'ff'", "salt = 7", "leaf = 'ä'"])
def test_values_that_are_none_of_their_column_s_are_named_too(log, hand, found, change):
    """SQLite stores anything anywhere; verification goes on."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL refuses them.")
    place = hand.place_of(KEY, SUBJECT)
    hand.sql(f'UPDATE journal_entry SET {change} WHERE "index" = %s', place)  # noqa: S608
    assert {index for _kind, _subject, index in found()} >= {place}


def test_an_entry_altered_together_with_its_leaf(log, hand, found):
    """The leaf needs no key; the mark does, and the tree remembers the old leaf."""
    place = hand.place_of(KEY, SUBJECT)
    entry = Entry.objects.get(index=place)
    entry.actor = "person:zhao"
    entry.leaf = merkle.leaf_hash(entry.content())
    entry.save()
    assert ("entry-changed", SUBJECT, place) in found()


def test_data_that_were_altered(log, hand, found):
    place = hand.place_of(KEY, SUBJECT)
    hand.sql('UPDATE journal_entry SET data = \'{"unit": "court"}\' WHERE "index" = %s', place)
    assert found() == {("data-changed", SUBJECT, place)}


def test_data_that_were_erased_without_an_entry_saying_so(log, hand, found):
    place = hand.place_of(KEY, SUBJECT)
    hand.sql('UPDATE journal_entry SET data = NULL, salt = NULL WHERE "index" = %s', place)
    assert ("data-changed", SUBJECT, place) in found()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal_rowdigest SET digest = '1234' WHERE entry_id = %s",
        "UPDATE journal_rowdigest SET version = 7 WHERE entry_id = %s",
        "DELETE FROM journal_rowdigest WHERE entry_id = %s",
        'INSERT INTO journal_rowdigest (entry_id, "table", "row", version, digest)'
        " VALUES (%s, 'organisation_person', '1', 9, '1234')",
    ],
)
def test_a_digest_that_was_altered(log, hand, found, change):
    place = hand.place_of(KEY, SUBJECT)
    hand.sql(change, Entry.objects.get(index=place).pk)
    assert ("digest-changed", SUBJECT, place) in found()


def test_two_entries_that_were_swapped(log, hand, found):
    one, other = hand.place_of(KEY, "person:hu"), hand.place_of(KEY, "person:gao")
    ids = [Entry.objects.get(index=place).pk for place in (one, other)]
    hand.sql('UPDATE journal_entry SET "index" = 999999 WHERE id = %s', ids[0])
    hand.sql('UPDATE journal_entry SET "index" = %s WHERE id = %s', one, ids[1])
    hand.sql('UPDATE journal_entry SET "index" = %s WHERE id = %s', other, ids[0])
    assert found() == {
        ("entry-misplaced", "person:gao", one),
        ("entry-misplaced", "person:hu", other),
    }


def test_an_entry_deleted_from_the_middle(log, hand, found):
    place = hand.place_of("organisation.person_added", "person:li") + 60
    entry = Entry.objects.get(index=place)
    hand.sql("DELETE FROM journal_rowdigest WHERE entry_id = %s", entry.pk)
    hand.sql("DELETE FROM journal_entry WHERE id = %s", entry.pk)
    assert ("entry-missing", "", place) in found()


def test_an_entry_taken_out_of_its_place_is_missed_there_for_good(log, hand, found):
    place = hand.place_of(KEY, SUBJECT)
    hand.sql('UPDATE journal_entry SET "index" = NULL WHERE "index" = %s', place)
    assert found() == {("entry-missing", "", place)}
    sequence()
    assert found() == {("entry-missing", "", place)}


def test_an_entry_forged_to_cover_a_changed_row(log, hand, found):
    """Everything is done right, but for the mark: that takes the pen key."""
    hand.sql("UPDATE organisation_person SET name_zh = '胡二', version = 1 WHERE ref = 'hu'")
    log.hu.refresh_from_db()
    salt = b"s" * 16
    mark = ("organisation_person", str(log.hu.pk), 1, canon.row_digest(log.hu, salt))
    entry = Entry.objects.get(index=hand.place_of(KEY, SUBJECT))
    entry.pk, entry.index, entry.salt = None, None, salt
    entry.data_hash = canon.data_hash(canon.canonical(entry.data), salt)
    entry.rows_hash = canon.rows_hash([mark])
    entry.leaf = merkle.leaf_hash(entry.content())
    entry.save(force_insert=True)
    entry.digests.create(table=mark[0], row=mark[1], version=mark[2], digest=mark[3])
    expected = {
        ("entry-forged", SUBJECT, None),
        ("row-edited", SUBJECT, hand.place_of("access.account_opened", SUBJECT)),
    }
    assert found() == expected
    sequence()
    assert found() == expected


def test_an_entry_forged_right_into_the_log(log, hand, found):
    end = Entry.objects.exclude(index=None).count()
    entry = Entry.objects.get(index=hand.place_of(KEY, SUBJECT))
    entry.pk, entry.index, entry.actor = None, end, "person:zhao"
    entry.leaf = merkle.leaf_hash(entry.content())
    entry.save(force_insert=True)
    assert ("entry-forged", SUBJECT, end) in found()


def test_an_entry_copied_to_bring_an_old_state_back(log, hand, found):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite can't drop the constraint.")
    name = hand.value(
        "SELECT conname FROM pg_constraint WHERE conrelid = 'journal_entry'::regclass"
        " AND contype = 'u' AND conname LIKE '%%leaf%%'"
    )
    hand.sql(f'ALTER TABLE journal_entry DROP CONSTRAINT "{name}"')
    entry = Entry.objects.get(index=hand.place_of(KEY, SUBJECT))
    marks = entry.marks()
    entry.pk, entry.index = None, None
    entry.save(force_insert=True)
    for table, row, version, digest in marks:
        entry.digests.create(table=table, row=row, version=version, digest=digest)
    assert ("entry-repeated", SUBJECT, None) in found()


def test_entries_that_wait_for_their_place_are_no_trouble(log, found):
    with transaction.atomic():
        record(KEY, log.hu, by=SYSTEM, data={"unit": "roads"})
    assert not found()
