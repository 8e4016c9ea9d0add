"""Browsers that are logged in as someone of the cast; a record that is clean in the end."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from tests.cast import Cast
from vedette.journal.testing import assert_record_clean


@pytest.fixture
def as_(cast: Cast) -> Callable[[str], Client]:
    """`as_("wang").get("/clues/")`."""

    def browser(name: str) -> Client:
        client = Client()
        client.force_login(cast.people[name].account)
        return client

    return browser


@pytest.fixture
def clean_record(db: None) -> Iterator[None]:
    """Whatever a test did, an entry tells of every row that it wrote."""
    yield
    assert_record_clean()
