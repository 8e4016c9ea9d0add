"""What the law wants erased can be erased, and the tree still verifies."""

import pytest
from django.utils import translation

from vedette.journal.actions import erase, sequence
from vedette.journal.models import Entry
from vedette.journal.queries import standing, timeline
from vedette.journal.testing import assert_record_clean
from vedette.kernel.errors import Incomplete, Unacceptable, WrongState


def entry_about(subject: str, key: str) -> Entry:
    return Entry.objects.get(subject=subject, key=key)


@pytest.fixture
def placed(cast):
    sequence()
    return cast


def test_data_and_salt_are_gone_and_everything_still_verifies(placed):
    entry = entry_about("person:hu", "organisation.appointed")
    leaf = entry.leaf
    erase(entry, by=placed.admin, reason="《个人信息保护法》第四十七条")
    entry.refresh_from_db()
    assert (entry.data, entry.salt, entry.leaf) == (None, None, leaf)
    assert_record_clean()


def test_rows_that_only_the_erased_entry_vouched_for_are_vouched_for_anew(placed):
    post = placed.hu.posts.get()
    erase(entry_about("person:hu", "organisation.appointed"), by=placed.admin, reason="x")
    assert standing(post).ok
    post.title_zh = "改"
    assert not standing(post).ok


def test_the_timeline_says_that_it_was_erased_and_why(placed):
    entry = entry_about("person:hu", "organisation.appointed")
    erase(entry, by=placed.admin, reason="court order 7")
    with translation.override("en"):
        latest, *older = timeline("person:hu")
    assert latest.sentence == (
        f"Administrator erased the data of entry #{entry.index}: court order 7"
    )
    (erased,) = [event for event in older if event.is_erased]
    assert (erased.index, erased.data) == (entry.index, {})


def test_an_erasure_needs_a_reason(placed):
    with pytest.raises(Incomplete):
        erase(entry_about("person:hu", "organisation.appointed"), by=placed.admin, reason=" ")


def test_an_entry_without_a_place_cannot_be_erased(cast):
    with pytest.raises(WrongState):
        erase(entry_about("person:hu", "organisation.appointed"), by=cast.admin, reason="x")


def test_nothing_is_erased_twice(placed):
    entry = entry_about("person:hu", "organisation.appointed")
    erase(entry, by=placed.admin, reason="x")
    with pytest.raises(WrongState):
        erase(entry, by=placed.admin, reason="x")


def test_an_erasure_cannot_be_erased(placed):
    entry = entry_about("person:hu", "organisation.appointed")
    made = erase(entry, by=placed.admin, reason="x")
    sequence()
    with pytest.raises(Unacceptable):
        erase(made, by=placed.admin, reason="x")


def test_an_erasure_does_not_launder_a_row_that_was_tampered_with(placed):
    placed.hu.posts.update(title_zh="改")
    with pytest.raises(Unacceptable, match="verify"):
        erase(entry_about("person:hu", "organisation.appointed"), by=placed.admin, reason="x")
