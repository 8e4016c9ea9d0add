"""`vedette serve` runs its parts together, and ends them together, however it ends."""

import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.project.conftest import Vedette, environment

PATIENCE = 40


class Served:
    """A running instance."""

    def __init__(self, data: Path, port: int) -> None:
        self.port = port
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "vedette", "serve", f"--port={port}", "--workers=1"],
            env=environment(data),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def first_line(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline()

    def children(self) -> list[int]:
        told = subprocess.run(  # noqa: S603
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)],  # noqa: S607
            capture_output=True,
            text=True,
            check=True,
        )
        return [int(pid) for pid in told.stdout.split()]


@pytest.fixture
def served(made: Path) -> Iterator[Served]:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    running = Served(made, port)
    yield running
    running.process.kill()
    with running.process:  # closes its pipe and waits
        pass


def gone(pids: list[int]) -> bool:
    """Do all of these processes end within the time they have?"""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.1)
    return False


def test_it_says_where_it_is_and_answers_there(served: Served):
    assert f"http://127.0.0.1:{served.port}/" in served.first_line()
    with urlopen(f"http://127.0.0.1:{served.port}/healthz") as answer:
        assert answer.read() == b"ok\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_all_parts_end_when_it_is_stopped(served: Served, number: signal.Signals):
    served.first_line()
    parts = served.children()
    assert len(parts) == 3
    served.process.send_signal(number)
    assert served.process.wait(PATIENCE) == 0
    assert gone(parts)


def test_all_parts_end_when_it_is_killed(served: Served):
    served.first_line()
    parts = served.children()
    served.process.kill()
    assert gone(parts)
    assert not _listens(served.port)


def test_it_ends_with_a_failure_when_a_part_fails(served: Served):
    served.first_line()
    first, *others = served.children()
    subprocess.run(["kill", "-9", str(first)], check=True)  # noqa: S603, S607
    assert served.process.wait(PATIENCE) == 1
    assert "stopping the rest" in served.process.stdout.read()
    assert gone(others)


def test_entries_get_their_place_while_it_runs(served: Served, made: Path):
    served.first_line()
    deadline = time.monotonic() + PATIENCE
    waiting = -1
    while waiting and time.monotonic() < deadline:
        with closing(sqlite3.connect(made / "vedette.sqlite3")) as database:
            asked = 'SELECT count(*) FROM journal_entry WHERE "index" IS NULL'
            waiting = database.execute(asked).fetchone()[0]
        time.sleep(0.1)
    assert waiting == 0


def test_a_port_that_is_taken_is_named(served: Served, vedette: Vedette):
    served.first_line()
    second = vedette("serve", f"--port={served.port}")
    assert second.returncode == 1
    assert "listens on" in second.stderr


def test_missing_tables_are_named(made: Path, vedette: Vedette):
    vedette("migrate", "access", "zero")
    done = vedette("serve")
    assert done.returncode == 1
    assert "vedette migrate" in done.stderr


def _listens(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0
