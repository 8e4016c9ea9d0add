"""Runs the parts of an instance side by side and ends them together."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from types import FrameType

from vedette.project import lifeline

PATIENCE = 10.0
"""Seconds that a part has to finish what it is doing before it is killed."""
STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Supervisor:
    """Starts each part as a process; when one ends, or a stop is asked for, all end.

    Nothing is restarted: a part that fails takes the rest with it, the exit status says so, and
    whoever runs the service (systemd, a container) decides. A part that ended unseen would leave
    pages that work over a record that no longer grows.
    """

    def __init__(self, parts: Mapping[str, list[str]], tell: Callable[[str], None]) -> None:
        self.parts = parts
        self.tell = tell
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self._stop = threading.Event()

    def run(self, ready: Callable[[], bool], when_ready: Callable[[], None]) -> int:
        """Run until stopped; return the exit status: 0 after a stop, 1 after a part's failure."""
        before = {number: signal.signal(number, self._ask) for number in STOPS}
        reading, writing = lifeline.make()
        try:
            self._start(reading)
            os.close(reading)
            return self._watch(ready, when_ready)
        finally:
            os.close(writing)
            self._end()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self._stop.set()

    def _start(self, reading: int) -> None:
        environment = os.environ | {lifeline.VARIABLE: str(reading)}
        for name, arguments in self.parts.items():
            self.running[name] = subprocess.Popen(  # noqa: S603  (our own module)
                [sys.executable, "-m", "vedette", *arguments],
                env=environment,
                pass_fds=(reading,),
                stdin=subprocess.DEVNULL,
            )

    def _watch(self, ready: Callable[[], bool], when_ready: Callable[[], None]) -> int:
        announced = False
        while not self._stop.wait(0.1):
            for name, process in self.running.items():
                if process.poll() is not None:
                    self.tell(f"The {name} ended (status {process.returncode}); stopping the rest.")
                    return 1
            if not announced and ready():
                announced = True
                when_ready()
        return 0

    def _end(self) -> None:
        for process in self.running.values():
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        for name, process in self.running.items():
            try:
                process.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                with contextlib.suppress(OSError):  # the terminal may be gone
                    self.tell(f"The {name} did not end in {PATIENCE:.0f} s and is killed.")
                process.kill()
                process.wait()


def is_free(host: str, port: int) -> bool:
    """Can a server listen there? Two servers could share a port unnoticed, so this asks first."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError:
            return False
    return True


def answers(host: str, port: int) -> bool:
    """Does a server listen there?"""
    try:
        with socket.create_connection((host, port), timeout=0.5):
            return True
    except OSError:
        return False
