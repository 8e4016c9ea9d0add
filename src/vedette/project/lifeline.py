"""Processes that belong together end together, however one of them ends.

The supervisor holds the writing end of a pipe and never writes. Whoever belongs to it reads: the
end of the file means that the supervisor is gone, by `kill -9` even, and it goes too.
"""

import os
import signal
import threading

VARIABLE = "VEDETTE_LIFELINE"
"""Set by the supervisor for its own; no setting of an instance."""


def make() -> tuple[int, int]:
    """A pipe: give the first end to those that belong here, and keep the second open."""
    return os.pipe()


def hold() -> None:
    """End this process by SIGTERM when the supervisor is gone. Does nothing without one."""
    end = os.environ.get(VARIABLE)
    if end:
        threading.Thread(target=_wait, args=(int(end),), name="lifeline", daemon=True).start()


def _wait(end: int) -> None:
    while os.read(end, 1):
        continue
    os.kill(os.getpid(), signal.SIGTERM)
