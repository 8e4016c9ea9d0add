"""`vedette verify` against a plain cursor loop that reads and hashes the same rows."""

import subprocess
import sys
from hashlib import sha256

from django.db import connection

from benchmarks.harness import Result, in_turn
from benchmarks.province import add_entries, build
from vedette.journal.models import Entry
from vedette.journal.verify import verify
from vedette.journal.watched import watched

SMALL, LARGE, FINDINGS = 10_000, 100_000, 5_000
ROUNDS = 3


def run() -> list[Result]:
    lead = build(FINDINGS).team_lead
    add_entries(lead, SMALL - Entry.objects.count())
    small = _memory_of_a_run()
    add_entries(lead, LARGE - Entry.objects.count())
    large = _memory_of_a_run()
    times = in_turn({"verify": _verify, "loop": _loop}, ROUNDS)
    rate = LARGE / times["verify"]
    return [
        Result(
            f"verify: {LARGE:,} entries",
            times["verify"] / times["loop"],
            4.0,
            f"verify {times['verify']:.1f} s, loop {times['loop']:.1f} s, {rate:,.0f} entries/s",
        ),
        Result(
            f"verify: memory at {LARGE:,} entries against {SMALL:,}",
            large / small,
            1.1,
            f"{small:.0f} MB, then {large:.0f} MB",
        ),
    ]


def _verify() -> None:
    report = verify()
    if not report.ok or report.entries != LARGE:
        raise RuntimeError(f"The province does not verify: {report.problems[:3]}")


def _loop() -> None:
    """The raw limit: read every row of the journal and of what it vouches for; hash each."""
    tables = ["journal_entry", "journal_rowdigest", "journal_tile", "journal_checkpoint"]
    tables += [model._meta.db_table for model in watched()]
    for table in tables:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608  (our own tables)
            while rows := cursor.fetchmany(1000):
                for row in rows:
                    sha256(repr(row).encode()).digest()


def _memory_of_a_run() -> float:
    """The peak of a process that does nothing but verify this instance."""
    command = [sys.executable, "-m", "benchmarks.verify_once"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
    return float(done.stdout)
