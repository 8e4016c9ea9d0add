"""Background work goes on when one task fails, and ends when it is told to."""

import os
import signal
import threading

import pytest

from vedette.project import parts
from vedette.project.parts import Chore, chores, keep_doing


@pytest.fixture
def stop(monkeypatch) -> threading.Event:
    """What a signal would set: a test can't take the suite's own signal handlers."""
    event = threading.Event()
    monkeypatch.setattr(parts, "stop_on_signals", lambda: event)
    return event


@pytest.mark.django_db
def test_a_task_that_fails_is_logged_and_the_next_one_still_done(stop, caplog):
    done = []

    def fails() -> None:
        raise ConnectionError("away")

    def works() -> None:
        done.append(True)
        stop.set()

    keep_doing([Chore("first", fails, every=1), Chore("second", works, every=1)])
    assert done
    assert "The chore first failed" in caplog.text


@pytest.mark.django_db
def test_each_task_keeps_its_rhythm(stop, monkeypatch):
    done = []
    moment = iter(range(100))
    monkeypatch.setattr(parts, "monotonic", lambda: next(moment) / 2)
    monkeypatch.setattr(stop, "wait", lambda _seconds: len(done) > 9 and stop.set())
    rare = Chore("rare", lambda: done.append("rare"), every=1000)
    often = Chore("often", lambda: done.append("often"), every=0)
    keep_doing([rare, often])
    assert done.count("rare") == 1
    assert done.count("often") > 5


@pytest.mark.django_db
def test_every_chore_of_the_house_can_be_done():
    for chore in chores():
        chore.work()


def test_a_signal_asks_for_the_end():
    before = {n: signal.getsignal(n) for n in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    try:
        stop = parts.stop_on_signals()
        os.kill(os.getpid(), signal.SIGHUP)
        assert stop.wait(5)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
