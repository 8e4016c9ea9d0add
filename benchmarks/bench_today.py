"""One's own day with 20,000 open findings against the same day with 500: statements and time."""

import os
from time import process_time

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.harness import Result, in_turn
from benchmarks.province import build, grow
from vedette.organisation.models import Person

SMALL, LARGE = 500, int(os.environ.get("BENCH_TODAY", "20000"))
ROUNDS = 9
STATEMENTS = 12
RATIO = 3.0
"""The numbers beside the day count every open row: forty times the rows may cost a little."""


def run() -> list[Result]:
    province = build(SMALL)
    small = f"{settings.DATA}/small.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("VACUUM INTO %s", [small])
    grow(province, LARGE - SMALL)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    large = str(connection.settings_dict["NAME"])
    people = (("office", province.office_lead), ("team", province.team_lead))
    return [result for role, person in people for result in _measure(role, person, small, large)]


def _measure(role: str, person: Person, small: str, large: str) -> list[Result]:
    browsers = {path: _browser(person, path) for path in (small, large)}

    def day(path: str) -> None:
        _stand_on(path)
        assert browsers[path].get("/").status_code == 200  # noqa: S101

    _stand_on(large)
    browsers[large].get("/")
    with CaptureQueriesContext(connection) as asked:
        assert browsers[large].get("/").status_code == 200  # noqa: S101
    statements = len(asked)
    taken = in_turn(
        {"small": lambda: day(small), "large": lambda: day(large)}, ROUNDS, process_time
    )
    raw = f"{taken['small'] * 1000:.0f} ms → {taken['large'] * 1000:.0f} ms"
    return [
        Result(f"my day, {role}: statements", statements, STATEMENTS, f"of {LARGE:,} findings", ""),
        Result(f"my day, {role}: time at {LARGE:,}", taken["large"] / taken["small"], RATIO, raw),
    ]


def _browser(person: Person, path: str) -> Client:
    """Logged in on that database: a session lies in it."""
    _stand_on(path)
    client = Client(SERVER_NAME="localhost")
    client.force_login(person.account, "allauth.account.auth_backends.AuthenticationBackend")
    client.get("/")
    return client


def _stand_on(path: str) -> None:
    if str(connection.settings_dict["NAME"]) != path:
        connection.close()
        connection.settings_dict["NAME"] = path
        connection.ensure_connection()
