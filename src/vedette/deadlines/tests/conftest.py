"""A record that deadlines may belong to, and days on which the clock stands."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest
from django.test import override_settings

from tests.cast import Cast
from vedette.deadlines.actions import open_deadline
from vedette.deadlines.models import Deadline
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.organisation.models import Unit

GANSU = timezone(timedelta(hours=8))


@pytest.fixture
def on():
    """`with on("2020-09-28"):` it is noon of that day."""

    def stand_at(day: str):
        return clock.stopped(datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=GANSU))

    with override_settings(DEMO=True):
        yield stand_at


@pytest.fixture
def record_row(cast: Cast) -> Unit:
    """Any row will do: a deadline knows what it belongs to only as a subject."""
    return cast.road_bureau


@pytest.fixture
def start(cast: Cast, record_row: Unit, on) -> Callable[..., Deadline]:
    """Open a deadline of the Transport team and the road bureau on a day."""

    def begin(code: str, day: str, **more) -> Deadline:
        more = {"team": cast.transport_team, "unit": cast.road_bureau, "by": SYSTEM, **more}
        with on(day):
            return open_deadline(record_row, code, **more)

    return begin
