"""The parts of a running instance: the pages, the sequencer, and the chores."""

import logging
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from django.core.management import call_command
from django.db import close_old_connections

from vedette.project import lifeline

HOUR = 3600.0
log = logging.getLogger(__name__)


def web(host: str, port: int, workers: int) -> None:
    """Serve the pages. One thread a worker: under Python's lock more only add waiting."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    lifeline.hold()
    Granian(
        "vedette.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=1,
        websockets=False,
        workers_kill_timeout=5,
        log_level=LogLevels.warning,
    ).serve()


def sequencer() -> None:
    """Give new entries their place in the record, every second or so."""
    from vedette.journal.actions import sequence_forever

    sequence_forever(stop_on_signals())


@dataclass(frozen=True)
class Chore:
    """Something done again and again in the background."""

    name: str
    work: Callable[[], object]
    every: float
    """Seconds between two rounds."""


def chores() -> list[Chore]:
    """Everything that time alone sets off."""
    from vedette.clues.actions import reconcile_all
    from vedette.deadlines.actions import sweep
    from vedette.interchange.actions import forget_old, work_waiting
    from vedette.journal.actions import send_checkpoints
    from vedette.notifications.actions import send_at_once, send_digests

    return [
        Chore("deadlines", sweep, every=HOUR / 6),
        Chore("joint check of clues", reconcile_all, every=HOUR),
        Chore("mails at once", send_at_once, every=20.0),
        Chore("daily mails", send_digests, every=HOUR / 2),
        Chore("checkpoints to witnesses", send_checkpoints, every=24 * HOUR),
        Chore("ledgers", work_waiting, every=2.0),
        Chore("old uploads", forget_old, every=6 * HOUR),
        Chore("old sessions", lambda: call_command("clearsessions"), every=6 * HOUR),
    ]


def keep_doing(tasks: list[Chore]) -> None:
    """Do each task in its rhythm until SIGTERM or SIGINT, finishing the one in hand.

    A task that fails is logged and tried again in its next round: a database that is away for a
    minute must not take the service down.
    """
    stop = stop_on_signals()
    due = dict.fromkeys((task.name for task in tasks), 0.0)
    while not stop.is_set():
        for task in tasks:
            if monotonic() >= due[task.name] and not stop.is_set():
                _do(task)
                due[task.name] = monotonic() + task.every
        stop.wait(1.0)


def _do(task: Chore) -> None:
    close_old_connections()
    try:
        task.work()
    except Exception:
        log.exception("The chore %s failed; it is tried again in %s s.", task.name, task.every)
    finally:
        close_old_connections()


def stop_on_signals() -> threading.Event:
    """An event that SIGTERM, SIGINT and the end of the supervisor set."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    lifeline.hold()
    return stop
