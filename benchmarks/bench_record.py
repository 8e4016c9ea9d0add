"""One action with its journal entry against the same action with the journal stubbed out."""

import sys
from collections.abc import Callable
from itertools import count
from unittest.mock import patch

from django.db import connection

from benchmarks.harness import Result, in_turn
from benchmarks.province import SINCE, build
from vedette.findings.actions import notify, raise_finding
from vedette.journal.actions import SYSTEM
from vedette.journal.models import Entry
from vedette.organisation.actions import appoint

ROUNDS = 200
BUDGET = 1.5
# By name in the modules, since the package calls the function by the module's name.
RECORD = sys.modules["vedette.journal.actions.record"]


def run() -> list[Result]:
    province = build()
    lead, team = province.team_lead, province.teams[0]
    unit, number = province.units[team.pk][1], count()

    def raise_one() -> None:
        raise_finding(by=lead, team=team, unit=unit, title=f"台账不实（{next(number)}）")

    def raise_and_notify() -> None:
        notify(raise_finding(by=lead, team=team, unit=unit, title="退费超期"), by=lead)

    def take_a_post() -> None:
        appoint(lead, unit, "组员", by=SYSTEM, since=SINCE)

    return [
        _compare("raise a finding", raise_one),
        _compare("raise a finding and notify the unit", raise_and_notify),
        _compare("give a post (one row, no right asked)", take_a_post),
    ]


def _compare(name: str, act: Callable[[], None]) -> Result:
    def stubbed() -> None:
        with patch.object(RECORD, "write", lambda acts, by: [Entry() for _ in acts]):
            act()

    times = in_turn({"with": act, "without": stubbed, "commit": _bare_commit}, ROUNDS)
    figures = ", ".join(f"{what} {1e3 * taken:.2f} ms" for what, taken in times.items())
    return Result(f"record: {name}", times["with"] / times["without"], BUDGET, figures)


def _bare_commit() -> None:
    """The raw limit: one durable commit of one changed row."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_counter SET last = last + 1")
