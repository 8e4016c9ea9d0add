"""Writers on SQLite stand in line: nobody is passed over for seconds."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from django.db import ConnectionHandler, IntegrityError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from tests.architecture.sources import ROOT
from vedette.project import env

PATIENCE = 20


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "queue.sqlite3"


@pytest.fixture
def handler(file: Path, monkeypatch, django_db_blocker) -> Iterator[ConnectionHandler]:
    """Connections of our own to a file of our own; the suite's database lies in memory."""
    monkeypatch.delenv("VEDETTE_DATABASE_URL", raising=False)
    handler = ConnectionHandler({"default": env.database("DATABASE_URL", file, meaning="…")})
    monkeypatch.setattr(transaction, "get_connection", lambda using=None: handler["default"])
    with django_db_blocker.unblock():
        with handler["default"].cursor() as cursor:
            cursor.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, who TEXT UNIQUE)")
        yield handler
        handler.close_all()


@pytest.fixture
def ours(handler: ConnectionHandler) -> BaseDatabaseWrapper:
    return handler["default"]


def write(connection: BaseDatabaseWrapper, who: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO line (who) VALUES (%s)", [who])


def in_line(handler: ConnectionHandler, who: str) -> tuple[threading.Thread, threading.Event]:
    """Let another thread, with a connection of its own, begin a transaction and write."""
    through = threading.Event()

    def work() -> None:
        with transaction.atomic():
            write(handler["default"], who)
        through.set()
        handler["default"].close()

    thread = threading.Thread(target=work)
    thread.start()
    return thread, through


def test_a_second_writer_waits_until_the_first_is_done(handler, ours):
    with transaction.atomic():
        write(ours, "first")
        thread, through = in_line(handler, "second")
        assert not through.wait(0.3)
    assert through.wait(PATIENCE)
    thread.join()
    with ours.cursor() as cursor:
        cursor.execute("SELECT who FROM line ORDER BY id")
        assert [row[0] for row in cursor.fetchall()] == ["first", "second"]


def test_a_writer_that_fails_gives_its_turn_away(handler, ours):
    with suppress(IntegrityError), transaction.atomic():
        write(ours, "same")
        write(ours, "same")
    thread, through = in_line(handler, "next")
    assert through.wait(PATIENCE)
    thread.join()


def test_a_writer_that_is_killed_gives_its_turn_away(handler, file):
    """The kernel drops the lock with the process: no stale lock file stands in the way."""
    holder = (
        "import sys, time, vedette\n"
        "from pathlib import Path\n"
        "from django.conf import settings\n"
        "from vedette.project import env\n"
        "base = env.database('X', Path(sys.argv[1]), meaning='')\n"
        "settings.configure(DATABASES={'default': base})\n"
        "from django.db import transaction\n"
        "with transaction.atomic():\n"
        "    print('in', flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", holder, str(file)],
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(ROOT / "src")},
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"in\n"
        thread, through = in_line(handler, "heir")
        assert not through.wait(0.3)
        other.kill()
        assert through.wait(PATIENCE)
        thread.join()


def test_nobody_is_passed_over_by_one_who_writes_without_a_pause(handler, ours):
    """SQLite alone lets the waiting one knock now and then, nearly always at a closed door."""
    thread, through, rounds = None, threading.Event(), 0
    while rounds < 40 and not through.is_set():
        with transaction.atomic():
            write(ours, f"round {rounds}")
            if thread is None:
                thread, through = in_line(handler, "patient")
            time.sleep(0.03)
        rounds += 1
    assert thread
    thread.join(PATIENCE)
    assert rounds <= 5
