"""An earlier ledger enters as history."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.record import keys_about
from vedette.findings import actions
from vedette.findings.history import HistoricFinding, HistoricMeasure
from vedette.findings.models import Finding
from vedette.findings.states import State
from vedette.findings.tests.refusals import refused
from vedette.kernel.errors import NotAllowed

pytestmark = pytest.mark.usefixtures("clean_record")


def row(cast: Any, key: str = "7", **more: Any) -> HistoricFinding:
    values: dict[str, Any] = {
        "key": key,
        "unit": cast.road_bureau,
        "title": "养护合同未按时签订",
        "raised_on": date(2020, 3, 2),
        **more,
    }
    return HistoricFinding(**values)


def enter(cast: Any, *rows: HistoricFinding) -> list[actions.Entered]:
    return actions.enter_history(rows, team=cast.transport_team, by=cast.wang)


def test_a_row_enters_with_its_steps_marked_as_history(cast):
    (done,) = enter(
        cast,
        row(
            cast,
            state=State.SIGNED_OFF,
            due_on=date(2020, 6, 30),
            signed_off_on=date(2020, 6, 20),
            measures=(HistoricMeasure(text="补签合同", owner_name="陈海"),),
        ),
    )
    finding = Finding.objects.get()
    assert done.finding == finding
    assert (finding.ref, finding.is_history, finding.due_on) == ("F-2020-0001", True, None)
    steps = finding.steps.values_list("name", "on", "due_on", "is_history")
    assert not finding.steps.exclude(by=None).exists()
    assert list(steps) == [
        ("raise", date(2020, 3, 2), date(2020, 6, 30), True),
        ("sign_off", date(2020, 6, 20), None, True),
    ]
    assert finding.measures.get().owner_shown == "陈海"
    assert keys_about(finding.subject) == ["findings.history_entered"]


def test_loading_twice_makes_no_duplicate(cast):
    enter(cast, row(cast, "7"))
    again = enter(cast, row(cast, "7"), row(cast, "8"))
    assert [one.known for one in again] == [True, False]
    assert Finding.objects.count() == 2


def test_a_row_that_comes_twice_in_one_batch_is_refused_once(cast):
    first, second = enter(cast, row(cast, "7"), row(cast, "7"))
    assert first.finding
    assert second.denial
    assert second.denial.code == "key"


def test_another_teams_unit_is_refused_by_row_and_the_others_enter(cast):
    strange, good = enter(cast, row(cast, "1", unit=cast.high_court), row(cast, "2"))
    assert strange.denial
    assert strange.denial.code == "unit"
    assert good.finding == Finding.objects.get()


def test_dates_out_of_order_and_to_come_are_refused(cast):
    early, late = enter(
        cast,
        row(cast, "1", signed_off_on=date(2020, 3, 1), state=State.SIGNED_OFF),
        row(cast, "2", raised_on=date(2999, 1, 1)),
    )
    assert early.denial
    assert early.denial.code == "signed_off_on"
    assert late.denial
    assert late.denial.code == "raised_on"


def test_a_past_day_is_told_from_the_dates_of_the_ledger(cast):
    enter(
        cast,
        row(cast, state=State.SETTLED, due_on=date(2020, 6, 1), signed_off_on=date(2020, 6, 20)),
    )
    ledger = Finding.objects
    assert not ledger.open_on(date(2020, 3, 1)).exists()
    assert ledger.open_on(date(2020, 3, 2)).exists()
    assert not ledger.overdue_on(date(2020, 6, 1)).exists()
    assert ledger.overdue_on(date(2020, 6, 2)).exists()
    assert ledger.cleared_on(date(2020, 6, 20)).exists()
    assert not ledger.overdue_on(date(2020, 6, 20)).exists()


def test_only_the_teams_side_enters_history(cast):
    with refused("no-role", NotAllowed):
        actions.enter_history([row(cast)], team=cast.transport_team, by=cast.zhao)
    with refused("no-role", NotAllowed):
        actions.enter_history([row(cast)], team=cast.transport_team, by=cast.chen)


def test_a_longer_batch_takes_no_more_statements(cast):
    with CaptureQueriesContext(connection) as short:
        enter(cast, *(row(cast, f"a{n}") for n in range(2)))
    with CaptureQueriesContext(connection) as long:
        enter(cast, *(row(cast, f"b{n}") for n in range(60)))
    assert len(long) <= len(short)
