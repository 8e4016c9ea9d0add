"""An import that is killed leaves nothing behind, and can be begun again."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time

from tests.project.conftest import environment, run
from vedette.interchange.samples import large_ledger

SET_UP = "import django; django.setup(); from tests.cast import assemble; assemble()"
ROWS = 2_500


def count(data, table):
    with sqlite3.connect(data / "vedette.sqlite3") as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608


def test_killed_in_the_middle_nothing_is_half_done(tmp_path):
    data = tmp_path / "data"
    path = large_ledger(tmp_path / "ledger.xlsx", ["省公路局", "省道路运输管理局"], count=ROWS)
    init = ("--name", "t", "--body", "委", "--administrator", "管", "--username", "root")
    done = run(data, "init", *init, "--password-stdin", typed="a long enough password\n")
    assert done.returncode == 0, done.stderr
    where = environment(data) | {"DJANGO_SETTINGS_MODULE": "vedette.project.settings"}
    subprocess.run([sys.executable, "-c", SET_UP], env=where, check=True)  # noqa: S603
    entries = count(data, "journal_entry")
    command = [sys.executable, "-m", "vedette", "import", "findings", str(path)]
    killed = subprocess.Popen(command, env=where, stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        wait_until_it_writes(data)
    finally:
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait()
    assert count(data, "findings_finding") == 0
    assert count(data, "interchange_importrun") == 0
    assert count(data, "journal_entry") == entries
    assert run(data, "verify").returncode == 0
    again = run(data, "import", "findings", str(path), "--json")
    assert json.loads(again.stdout)["new"] == ROWS, again.stderr
    assert count(data, "findings_finding") == ROWS
    assert run(data, "verify").returncode == 0


def wait_until_it_writes(data):
    """Until more is in the write-ahead log than anything but the import's rows could fill."""
    log = data / "vedette.sqlite3-wal"
    begun = log.stat().st_size if log.exists() else 0
    for _ in range(600):
        if log.exists() and log.stat().st_size > begun + 1_000_000:
            return
        time.sleep(0.05)
    raise AssertionError("The import never began to write.")
