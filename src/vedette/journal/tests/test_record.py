"""An act and its entry stand or fall together."""

import pytest
from django.db import transaction

from vedette.journal.actions import SYSTEM, Act, Bare, record, record_all
from vedette.journal.models import Entry, RowDigest


def test_an_entry_keeps_what_happened(cast):
    with transaction.atomic():
        made = record(
            "organisation.appointed",
            cast.wang,
            by=cast.admin,
            data={"unit": "roads"},
            rows=[cast.li],
        )
    entry = Entry.objects.get(pk=made.pk)
    assert (entry.subject, entry.actor, entry.data) == (
        cast.wang.subject,
        "person:admin",
        {"unit": "roads"},
    )
    assert entry.index is None
    assert {(d.table, d.row) for d in entry.digests.all()} == {
        ("organisation_person", str(cast.wang.pk)),
        ("organisation_person", str(cast.li.pk)),
    }


def test_a_record_that_the_act_leaves_as_it_is_is_not_vouched_for_anew(cast):
    with transaction.atomic():
        about = Bare(cast.wang.subject)
        made = record("organisation.appointed", about, by=SYSTEM, rows=[cast.li])
    assert made.subject == cast.wang.subject
    assert [digest.row for digest in made.digests.all()] == [str(cast.li.pk)]


@pytest.mark.django_db(transaction=True)
def test_nothing_is_recorded_outside_a_transaction(cast):
    with pytest.raises(RuntimeError, match="inside an action"):
        record("organisation.person_added", cast.wang, by=SYSTEM)


def test_an_act_that_fails_leaves_no_entry(cast):
    before = Entry.objects.count()

    @transaction.atomic
    def act() -> None:
        record("organisation.person_added", cast.wang, by=SYSTEM)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    assert Entry.objects.count() == before


def test_a_key_without_a_sentence_is_refused(cast):
    with pytest.raises(KeyError), transaction.atomic():
        record("organisation.forgotten", cast.wang, by=SYSTEM)


def test_a_row_that_is_gone_gets_a_tombstone_above_its_last_version(cast):
    with transaction.atomic():
        entry = record("organisation.person_added", cast.wang, by=SYSTEM, removed=[cast.wang])
    (tombstone,) = entry.digests.all()
    assert bytes(tombstone.digest) == b""
    assert tombstone.version == cast.wang.version + 1


def test_many_acts_are_recorded_in_few_statements(cast, django_assert_max_num_queries):
    people = [cast.wang, cast.li, cast.sun, cast.zhao] * 50
    before = Entry.objects.count(), RowDigest.objects.count()
    with django_assert_max_num_queries(5), transaction.atomic():
        record_all(
            (Act("organisation.appointed", p, {"n": n}) for n, p in enumerate(people)), by=SYSTEM
        )
    assert Entry.objects.count() == before[0] + 200
    assert RowDigest.objects.count() == before[1] + 200
    last = Entry.objects.order_by("-id")[:200]
    assert {entry.data["n"] for entry in last} == set(range(200))
    assert all(e.digests.get().row == str(people[e.data["n"]].pk) for e in last)
