"""What the tests of this area start from."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.utils import translation

TODAY = date(2020, 9, 3)


@pytest.fixture(autouse=True)
def _in_september_2020_in_english():
    """Every test here stands on 3 September 2020, in the morning, and reads English."""
    with time_machine.travel("2020-09-03T02:00:00Z", tick=False), translation.override("en"):
        yield


@pytest.fixture
def as_(client, cast):
    """`as_("li")`: the browser of one of the cast."""

    def log_in(name: str) -> Any:
        account = cast.people[name].account
        client.force_login(account, "allauth.account.auth_backends.AuthenticationBackend")
        client.cookies["django_language"] = "en"
        return client

    return log_in
