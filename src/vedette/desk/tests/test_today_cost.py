"""However much is open, a day costs the same few statements."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from vedette.activities.actions import Details, record_activity
from vedette.activities.models import Kind
from vedette.deadlines.models import Deadline
from vedette.findings.actions import enter_history
from vedette.findings.history import HistoricFinding
from vedette.findings.states import State
from vedette.findings.tests import path
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.notifications.actions import tell

MOST = 12
pytestmark = pytest.mark.django_db


def many_open(cast, number: int) -> None:
    """Findings at every turn, clocks that ran out, plans whose day has come, and notices."""
    day = clock.today() - timedelta(days=30)
    states = [State.NOTIFIED, State.IN_PROGRESS, State.SUBMITTED, State.VERIFIED]
    rows = [
        HistoricFinding(
            key=f"h{n}",
            unit=cast.road_bureau,
            title=f"问题 {n}",
            raised_on=day,
            notified_on=day,
            state=states[n % len(states)],
            due_on=day,
        )
        for n in range(number)
    ]
    enter_history(rows, team=cast.transport_team, by=SYSTEM)
    finding = path.submitted(cast)
    like = Deadline.objects.filter(subject=finding.subject)[0]
    for n in range(number):
        like.pk, like.code, like.due = None, f"X{n}", day
        like.save(force_insert=True)
        if n < 40:
            plan = Details(title=f"走访 {n}", on=clock.today())
            record_activity(Kind.VISIT, cast.transport_team, plan, by=cast.li, planned=True)
    with transaction.atomic():
        for _n in range(number):
            tell(cast.people.values(), "documents.received", finding.subject)


@pytest.mark.parametrize("number", [10, 1_000])
def test_my_day_takes_twelve_statements_however_much_is_open(client, cast, number):
    many_open(cast, number)
    for name in ("wang", "li", "chen", "zhou", "gao", "lu", "ma", "admin"):
        client.force_login(
            cast.people[name].account, "allauth.account.auth_backends.AuthenticationBackend"
        )
        client.get("/")
        with CaptureQueriesContext(connection) as asked:
            page = client.get("/")
        assert page.status_code == 200
        told = "\n".join(each["sql"][:150] for each in asked.captured_queries)
        assert len(asked) <= MOST, f"{name}: {len(asked)}\n{told}"
