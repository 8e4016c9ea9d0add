"""The calendar address: secret, revocable, and it says nothing but kind and number."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from vedette.access.actions import close_account
from vedette.deadlines.actions import make_feed, open_deadline, revoke_feed
from vedette.deadlines.models import Feed
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock, sealed

pytestmark = pytest.mark.django_db


@pytest.fixture
def owed(cast):
    """The road bureau owes one measure."""
    due = clock.today() + timedelta(days=30)
    sides = {"team": cast.transport_team, "unit": cast.road_bureau, "by": SYSTEM, "due": due}
    return open_deadline(cast.road_bureau, "MEASURE", part="1", **sides)


def read(client, token, **headers):
    return client.get(f"/deadlines/feed/{token}.ics", headers=headers)


def events(answer):
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_it_holds_what_is_due_by_kind_and_number_alone(client, cast, owed):
    answer = read(client, make_feed(by=cast.chen))
    [event] = events(answer)
    assert event["DTSTART"].dt == owed.due
    assert "roads" in str(event["SUMMARY"])
    text = answer.content.decode()
    assert "省公路局" not in text
    assert "DESCRIPTION" not in text


def test_others_have_nothing_of_it(client, cast, owed):
    for person in (cast.hu, cast.zhao):
        assert events(read(client, make_feed(by=person))) == []


def test_of_a_sealed_record_not_even_its_kind_leaves(client, cast, owed, monkeypatch):
    seal = sealed.Seal(lambda person: None, lambda ref: set())
    token = make_feed(by=cast.chen)
    monkeypatch.setattr(sealed, "is_sealed", lambda subject: True)
    [event] = events(read(client, token))
    assert "roads" not in str(event["SUMMARY"])
    monkeypatch.undo()
    monkeypatch.setitem(sealed._seals, "unit", seal)
    assert events(read(client, token)) == []


def test_the_secret_is_kept_nowhere_and_a_wrong_one_opens_nothing(client, cast, owed):
    token = make_feed(by=cast.chen)
    key, secret = token.split("-", 1)
    row = Feed.objects.get()
    assert secret not in (row.key, row.secret_sha256)
    for wrong in ("x", f"{key}-", f"{key}-wrong", f"-{secret}", f"{'0' * 16}-{secret}", key):
        assert read(client, wrong).status_code == 404


def test_renewed_or_revoked_the_old_address_is_dead(client, cast, owed):
    first = make_feed(by=cast.chen)
    second = make_feed(by=cast.chen)
    assert read(client, first).status_code == 404
    assert read(client, second).status_code == 200
    revoke_feed(by=cast.chen)
    assert read(client, second).status_code == 404


def test_a_closed_account_has_no_calendar(client, cast, owed):
    token = make_feed(by=cast.chen)
    close_account(cast.chen.account, by=cast.admin)
    assert read(client, token).status_code == 404


def test_unchanged_it_is_not_sent_again_and_costs_little(client, cast, owed):
    token = make_feed(by=cast.chen)
    tag = read(client, token)["ETag"]
    with CaptureQueriesContext(connection) as asked:
        again = read(client, token, if_none_match=tag)
    assert (again.status_code, again.content) == (304, b"")
    assert len(asked) <= 4
    owed.due += timedelta(days=1)
    owed.keep("due")
    assert read(client, token, if_none_match=tag).status_code == 200
