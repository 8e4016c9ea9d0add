"""The clue library for an officer on 300 clues, of 1,000 and of 100,000; and the joint check.

Rows are put in without entries: what is measured reads the registers alone. The officer is named on
300 clues in either library, spread over all of it; case management on every one.
"""

import os
from collections.abc import Callable
from datetime import date, datetime, timedelta
from time import process_time

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from benchmarks.bench_findings import _copy_session, _stand_on
from benchmarks.harness import Result, in_turn, seconds
from benchmarks.province import Province, build
from vedette.access.actions import give_role, open_account
from vedette.access.roles import Role
from vedette.clues.models import CircleMember, Clue, ClueStep
from vedette.clues.queries import check
from vedette.clues.states import State
from vedette.journal.actions import SYSTEM
from vedette.kernel.bulk import fresh, insert
from vedette.organisation.actions import add_person
from vedette.organisation.models import Person

SMALL, LARGE = 1_000, int(os.environ.get("BENCH_CLUES", "100000"))
NAMED, ROUNDS, BATCH = 300, 9, 2_000
STATEMENTS, RATIO, SECONDS = 10, 1.3, 10
FIRST = date(2020, 1, 1)
PATH = (
    ("register", "", State.REGISTERED),
    ("propose_distribution", State.REGISTERED, State.PROPOSED),
    ("approve_distribution", State.PROPOSED, State.DISTRIBUTED),
    ("accept", State.DISTRIBUTED, State.ACCEPTED),
)
QUESTIONS = {
    "first page": "",
    "not concluded, by date": "?open=1&sort=due",
    "overdue": "?overdue=1",
    "one state": "?state=accepted",
    "by state": "?sort=state",
    "by the day it was registered": "?sort=-registered_on",
    "last page": "?before=end",
}


def run() -> list[Result]:
    province = build(0)
    with transaction.atomic():
        officer, manager = (
            _person(ref, role, province)
            for ref, role in (("officer", Role.TEAM_MEMBER), ("manager", Role.CASE_MANAGER))
        )
        _fill(province, 0, SMALL, officer, manager)
    small, large = f"{settings.DATA}/small.sqlite3", str(connection.settings_dict["NAME"])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("VACUUM INTO %s", [small])
    CircleMember.objects.filter(person=officer).delete()
    _fill(province, SMALL, LARGE, officer, manager)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return [*_list("officer", officer, small, large), *_list("manager", manager, small, large),
            _check()]  # fmt: skip


def _person(ref: str, role: Role, province: Province) -> Person:
    person = add_person("某某", ref=ref, by=SYSTEM)
    give_role(person, role, province.teams[0], by=SYSTEM, since=FIRST)
    open_account(person, ref, None, by=SYSTEM)
    return person


def _fill(province: Province, first: int, last: int, officer: Person, manager: Person) -> None:
    """Clues from one number to another; the officer is put on 300 of all there are by then."""
    for start in range(first, last, BATCH):
        with transaction.atomic():
            numbers = range(start, min(start + BATCH, last))
            clues = [_clue(province, n) for n in numbers]
            insert(clues)
            insert([_named(clue, manager) for clue in clues])
            steps = [_step(clue, *step) for clue in clues for step in PATH]
            insert(steps)
    keys = list(Clue.objects.order_by("pk").values_list("pk", flat=True))
    spread = keys[:: max(len(keys) // NAMED, 1)][:NAMED]
    with transaction.atomic():
        insert([_named(clue, officer) for clue in Clue.objects.filter(pk__in=spread)])


def _clue(province: Province, n: int) -> Clue:
    team = province.teams[n % len(province.teams)]
    day = FIRST + timedelta(days=n % 300)
    return fresh(
        Clue,
        ref=f"C-2020-{n + 1:06d}",
        source="own-find",
        received_on=day,
        registered_on=day,
        team_id=team.pk,
        unit_id=province.units[team.pk][n % 12].pk,
        handler_id=team.pk,
        title=f"反映有关人员违规收取费用的问题（{n}）",
        state=State.ACCEPTED,
        due_on=day + timedelta(days=31),
        accepted_on=day,
    )


def _named(clue: Clue, person: Person) -> CircleMember:
    return fresh(
        CircleMember,
        clue_id=clue.pk,
        person_id=person.pk,
        capacity="informed",
        since=timezone.make_aware(datetime(2020, 1, 1)),  # noqa: DTZ001
    )


def _step(clue: Clue, name: str, before: str, after: str) -> ClueStep:
    return fresh(
        ClueStep,
        clue_id=clue.pk,
        name=name,
        from_state=before,
        to_state=after,
        handler_id=clue.handler_id,
        due_on=clue.due_on,
        on=clue.registered_on,
        at=timezone.make_aware(datetime(2020, 1, 1)),  # noqa: DTZ001
    )


def _list(role: str, person: Person, small: str, large: str) -> list[Result]:
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(person.account, "allauth.account.auth_backends.AuthenticationBackend")
    _copy_session(browser.cookies[settings.SESSION_COOKIE_NAME].value, small, large)
    most, slowest = (0, ""), (0.0, "")
    for name, question in QUESTIONS.items():
        address = f"/clues/{question}"
        _stand_on(large)
        browser.get(address)
        with CaptureQueriesContext(connection) as asked:
            answer = browser.get(address)
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status_code}")
        most = max(most, (len(asked), name))
        times = in_turn(
            {"small": _ask(browser, address, small), "large": _ask(browser, address, large)},
            ROUNDS,
            process_time,
        )
        said = f"{name}: {1e3 * times['large']:.1f} ms, {1e3 * times['small']:.1f} at {SMALL:,}"
        slowest = max(slowest, (times["large"] / times["small"], said))
    _stand_on(large)
    what = f"clue library, {role}"
    return [
        Result(f"{what}: statements", most[0], STATEMENTS, most[1], ""),
        Result(f"{what}: time at {LARGE:,}", slowest[0], RATIO, slowest[1]),
    ]


def _ask(browser: Client, address: str, file: str) -> Callable[[], object]:
    def ask() -> None:
        _stand_on(file)
        browser.get(address)

    return ask


def _check() -> Result:
    found = []
    taken = seconds(lambda: found.append(check(FIRST, date(2020, 12, 31))), process_time)
    differing = len(found[0].differences)
    raw = f"processor time; balance holds: {found[0].balance.holds}; {differing:,} differences"
    return Result(f"joint check of {LARGE:,} clues", taken, SECONDS, raw, "s")
