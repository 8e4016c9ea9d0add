"""The findings list at 100,000 rows against the same list at 1,000: statements, size, time.

The small ledger is a copy of the large one's beginning, and the two are asked in turn. Where the
small one can't fill a page (one unit has a handful of its rows), its first page stands in for it:
a page of five rows is no measure for a page of fifty.
"""

import os
from collections.abc import Callable
from time import process_time

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.harness import Result, in_turn
from benchmarks.province import build, grow
from vedette.organisation.models import Person

SMALL, LARGE = 1_000, int(os.environ.get("BENCH_FINDINGS", "100000"))
ROUNDS = 9
A_ROW = b'name="row"'
STATEMENTS, KILOBYTES, RATIO = 8, 80, 1.3

QUESTIONS = {
    "first page": "",
    "one state": "?state=in_progress",
    "overdue": "?overdue=1",
    "open, by date": "?open=1&sort=due",
    "by date, latest first": "?sort=-due",
    "by state": "?sort=state",
    "one unit": "?unit=unit-1-1",
    "one host and all below": "?unit=host-1&state=settled",
    "my turn": "?mine=1",
    "high severity": "?severity=high&sort=-ref",
    "raised in a month": "?raised_from=2020-03-01&raised_to=2020-03-31",
    "by the day it was raised": "?sort=-raised_on",
    "by sign-off": "?sort=signed_off_on",
    "settled, by date": "?state=settled&sort=due",
    "several states": "?state=in_progress&state=submitted",
    "last page": "?before=end",
    "all columns": "?"
    + "&".join(
        f"col={key}"
        for key in ("unit", "team", "state", "due", "severity", "category", "source", "raised_on")
    ),
}


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
    return [
        result
        for role, person in (("office", province.office_lead), ("team", province.team_lead))
        for result in _measure(role, _browser(person), small, large)
    ]


def _browser(person: Person) -> Client:
    client = Client(SERVER_NAME="localhost")
    client.force_login(person.account, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def _measure(role: str, browser: Client, small: str, large: str) -> list[Result]:
    cookie = browser.cookies[settings.SESSION_COOKIE_NAME].value
    _copy_session(cookie, small, large)
    most, longest, slowest = (0, ""), (0.0, ""), (0.0, "")
    for name, question in QUESTIONS.items():
        address = f"/findings/{question}"
        _stand_on(large)
        browser.get(address)
        with CaptureQueriesContext(connection) as asked:
            answer = browser.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status_code}")
        most = max(most, (len(asked), name))
        longest = max(longest, (len(answer.content) / 1024, name))
        rows = answer.content.count(A_ROW)
        measure = address if _rows_on(small, browser, address) >= rows else "/findings/"
        times = in_turn(
            {"small": _ask(browser, measure, small), "large": _ask(browser, address, large)},
            ROUNDS,
            process_time,
        )
        ratio = times["large"] / times["small"]
        said = f"{name}: {1e3 * times['large']:.1f} ms, {1e3 * times['small']:.1f} ms at {SMALL:,}"
        slowest = max(slowest, (ratio, said))
    list_of = f"findings list, {role} lead"
    return [
        Result(f"{list_of}: statements", most[0], STATEMENTS, most[1], ""),
        Result(f"{list_of}: page", longest[0], KILOBYTES, longest[1], "KB"),
        Result(f"{list_of}: time at {LARGE:,} rows", slowest[0], RATIO, slowest[1]),
    ]


def _rows_on(file: str, browser: Client, address: str) -> int:
    _stand_on(file)
    return browser.get(address).content.count(A_ROW)


def _ask(browser: Client, address: str, file: str) -> Callable[[], object]:
    def ask() -> None:
        _stand_on(file)
        browser.get(address)

    return ask


def _stand_on(file: str) -> None:
    if connection.settings_dict["NAME"] != file:
        connection.close()
        connection.settings_dict["NAME"] = file
        connection.ensure_connection()


def _copy_session(key: str, small: str, large: str) -> None:
    """The login was made on the large ledger; the small one knows it too."""
    from django.contrib.sessions.models import Session

    _stand_on(large)
    session = Session.objects.get(pk=key)
    _stand_on(small)
    session.save(force_insert=True)
