"""Browsers that are logged in as someone of the cast."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.cast import Cast


@pytest.fixture
def as_(cast: Cast) -> Callable[[str], Client]:
    """`as_("wang").get("/findings/")`."""

    def browser(name: str) -> Client:
        client = Client()
        client.force_login(cast.people[name].account)
        return client

    return browser
