"""`vedette import findings` of 50,000 rows against the bare reading of the same workbook."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from django.conf import settings

from benchmarks.harness import Result, seconds
from vedette.interchange.samples import large_ledger
from vedette.journal.actions import SYSTEM
from vedette.organisation.actions import add_unit, embed
from vedette.organisation.models import UnitKind

SMALL, LARGE = 5_000, 50_000
UNITS = ["省公路局", "省道路运输管理局", "省航务管理局"]
SINCE = date(2019, 1, 1)
MEASURED = (
    "import json, resource, sys; from time import perf_counter; t = perf_counter();"
    "from vedette.project.command import run; sys.argv[0] = 'vedette'; run(sys.argv);"
    "print(json.dumps([perf_counter() - t, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))"
)
"""One command in a process of its own: how long it took, and the most memory it held (KB)."""


def run() -> list[Result]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        small, large = (
            large_ledger(folder / f"{count}.xlsx", UNITS, count=count, seed=count)
            for count in (SMALL, LARGE)
        )
        team = _team()
        _took, little = _import(small, team)
        bare = seconds(lambda: _read(large))
        took, much = _import(large, team)
        bare = (bare + seconds(lambda: _read(large))) / 2  # before and after, as the load may vary
    return [
        Result(
            f"import: {LARGE:,} rows",
            took / bare,
            5.0,
            f"import {took:.1f} s, bare reading {bare:.1f} s, {LARGE / took:,.0f} rows/s",
        ),
        Result(
            f"import: memory at {LARGE:,} rows against {SMALL:,}",
            much / little,
            1.2,
            f"{little:.0f} MB, then {much:.0f} MB",
        ),
    ]


def _team() -> str:
    top = add_unit("top", UnitKind.COMMISSION, "省纪委监委", by=SYSTEM, since=SINCE)
    team = add_unit("team", UnitKind.TEAM, "驻厅组", by=SYSTEM, parent=top, since=SINCE)
    host = add_unit("host", UnitKind.HOST, "省交通运输厅", by=SYSTEM, since=SINCE)
    for place, name in enumerate(UNITS):
        add_unit(f"unit-{place}", UnitKind.UNIT, name, by=SYSTEM, parent=host, since=SINCE)
    embed(team, host, "host", by=SYSTEM, since=SINCE)
    return team.ref


def _read(path: Path) -> None:
    """The raw limit: every cell once, by the usual library in its streaming mode."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        len(row)
    book.close()


def _import(path: Path, team: str) -> tuple[float, float]:
    """Import one ledger by the command; return its seconds and its peak in MB."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", MEASURED, "import", "findings", str(path), "--team", team, "--json"],
        env=os.environ | {"VEDETTE_DATA": str(settings.DATA)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told, measured = done.stdout.splitlines()[-2:]
    if json.loads(told)["refused"]:
        raise RuntimeError("The sample ledger was not taken whole.")
    took, peak = json.loads(measured)
    return took, peak / 1024
