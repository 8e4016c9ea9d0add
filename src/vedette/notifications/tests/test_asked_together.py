"""Many questions in one statement answer as each would alone."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vedette.kernel.asked import Tally, ask, instance
from vedette.notifications.models import Notice
from vedette.organisation.models import Placement, Unit

pytestmark = pytest.mark.django_db
AT = datetime(2020, 9, 3, 2, 0, 1, 250000, tzinfo=UTC)


@pytest.fixture
def notices(cast):
    return [
        Notice.objects.create(
            person=cast.wang, subject=f"t:{n}", key="k", data={"n": n, "w": "字"}, at=AT
        )
        for n in range(3)
    ]


def test_every_type_comes_back_as_it_was(cast, notices):
    rows = Notice.objects.order_by("-pk").values_list("pk", "subject", "data", "at", "read_at")
    places = Placement.objects.order_by("pk").values_list("valid_from", "valid_to")
    first, second = ask([rows, places])
    assert first == list(rows)
    assert second == list(places)
    assert second[0][0] == date(2019, 1, 1)


def test_it_is_one_statement_and_keeps_order_and_slices(cast, notices):
    units = Unit.objects.order_by("-ref").values_list("ref")
    with CaptureQueriesContext(connection) as asked:
        refs, number, few, none, nobody = ask(
            [
                units[1:4],
                Tally(Unit.objects.all()),
                Tally(Notice.objects.all(), most=2),
                Unit.objects.none().values_list("ref"),
                Tally(Unit.objects.none()),
            ]
        )
    assert len(asked) == 1
    assert refs == list(units[1:4])
    assert (number, few, none, nobody) == (Unit.objects.count(), 2, [], 0)


def test_nothing_asked_costs_nothing(db):
    with CaptureQueriesContext(connection) as asked:
        assert ask([]) == []
    assert len(asked) == 0


def test_a_row_is_made_of_some_of_its_columns(cast, notices):
    names = ("at", "subject", "id")
    (found,) = ask([Notice.objects.order_by("pk").values_list(*names)[:1]])
    made = instance(Notice, names, found[0])
    assert (made.subject, made.at, made.pk) == ("t:0", AT, notices[0].pk)
