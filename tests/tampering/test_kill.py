"""Killed in the middle, nothing is half done, and the record verifies."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environment(transactional_db, tmp_path: Path) -> dict[str, str]:
    """An instance of its own: a file of SQLite, or the suite's database on PostgreSQL."""
    chosen = os.environ | {
        "DJANGO_SETTINGS_MODULE": "vedette.project.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        "VEDETTE_DATA": str(tmp_path),
        "VEDETTE_SECRET_KEY": settings.SECRET_KEY,
        "VEDETTE_PEN_KEY": settings.JOURNAL_PEN_KEY,
        "VEDETTE_SIGNING_KEY": settings.JOURNAL_SIGNING_KEY,
    }
    if connection.vendor == "postgresql":
        told = connection.settings_dict
        host = quote(str(told["HOST"]), safe="")
        chosen["VEDETTE_DATABASE_URL"] = f"postgresql://{told['USER']}@/{told['NAME']}?host={host}"
    else:
        chosen.pop("VEDETTE_DATABASE_URL", None)
    return chosen


def run(part: str, environment: dict[str, str]) -> int:
    command = [sys.executable, "-m", "tests.tampering.killed", part]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode  # noqa: S603


def vedette(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-m", "vedette", *arguments]
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("part", "placed"),
    [("in_an_act", 1), ("in_the_sequencer", 1), ("before_the_checkpoint_is_kept", 0)],
)
def test_a_kill_leaves_nothing_half_done(environment, part, placed):
    assert run("prepare", environment) == 0
    assert run(part, environment) == -signal.SIGKILL
    clean = {"ok": True, "entries": 1, "problems": []}
    assert json.loads(vedette(environment, "verify", "--json")) == clean
    assert vedette(environment, "sequence", "--once") == f"{placed} entries placed.\n"
    assert json.loads(vedette(environment, "verify", "--json")) == clean
