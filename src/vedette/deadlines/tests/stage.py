"""Deadlines in states worth looking at. Each returns the address of its page."""

from datetime import date, timedelta

from tests.cast import Cast
from vedette.deadlines.actions import ask_extension, open_deadline, sweep
from vedette.deadlines.models import Deadline
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.notifications.actions import mark_all_read


def _measure(cast: Cast) -> Deadline:
    """The road bureau owes a measure in a month; a deadline knows its record as a subject only."""
    return open_deadline(
        cast.road_bureau,
        "MEASURE",
        part="1",
        by=SYSTEM,
        due=clock.today() + timedelta(days=30),
        team=cast.transport_team,
        unit=cast.road_bureau,
    )


def running(cast: Cast) -> str:
    return f"/deadlines/{_measure(cast).pk}/"


def asked(cast: Cast) -> str:
    """More time was asked for, and Wang is to decide."""
    measure = _measure(cast)
    later = measure.due + timedelta(days=20)
    ask_extension(measure, by=cast.chen, asked_due=later, reason="财务系统与立案系统正在联调。")
    return f"/deadlines/{measure.pk}/"


def overdue(cast: Cast) -> str:
    """Counted over National Day, pushed to the next working day, and never done."""
    opened = open_deadline(
        cast.road_bureau,
        "FINDING_VERIFICATION",
        by=SYSTEM,
        on=date(2020, 9, 17),
        team=cast.transport_team,
    )
    return f"/deadlines/{opened.pk}/"


def ledger(cast: Cast) -> str:
    """One that waits for a decision, one that is overdue."""
    asked(cast)
    overdue(cast)
    return "/deadlines/"


def notices(cast: Cast) -> str:
    """One is read, one is new."""
    asked(cast)
    mark_all_read(cast.wang, up_to=2**31)
    overdue(cast)
    sweep()
    return "/notices/"
