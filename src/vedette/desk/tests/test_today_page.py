"""The staff home says what is late, what waits for one, and what comes up."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.cast import Cast
from vedette.deadlines.models import Deadline
from vedette.desk.queries import today
from vedette.findings.tests import path
from vedette.kernel import clock


@pytest.fixture
def stage(cast: Cast) -> Cast:
    """Findings of the road bureau: one submitted, one that waits for the unit."""
    path.submitted(cast)
    path.notified(cast)
    return cast


def test_a_lead_sees_whose_turn_it_is(stage: Cast, client: Client):
    desk = today(stage.wang)
    assert desk.mine.count > 0
    client.force_login(stage.wang.account)
    page = client.get("/").content.decode()
    assert desk.mine.rows[0].ref in page


def test_what_ran_out_is_shown_as_late(stage: Cast, client: Client):
    Deadline.objects.update(due=clock.today() - timedelta(days=9))
    client.force_login(stage.wang.account)
    page = client.get("/").content.decode()
    assert 'data-tone="late"' in page
    assert today(stage.wang).overdue.count == Deadline.objects.open().count()


def test_another_team_s_desk_is_empty(stage: Cast):
    desk = today(stage.zhao)
    assert (desk.overdue.count, desk.mine.count, desk.ahead.count) == (0, 0, 0)


def test_a_stranger_is_sent_to_the_login(client: Client, db: None):
    assert client.get("/")["Location"].startswith("/accounts/login/")
