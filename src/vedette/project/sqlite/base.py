"""Django's SQLite, with a queue for writers.

SQLite lets one writer in and makes the others ask again and again: among many, one may wait for
seconds while others pass. Here a writer first takes a lock on a file beside the database, for
which the kernel lets processes wait in line. It costs some microseconds when nobody else writes.
"""

import fcntl
import os

from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Holds the writers' lock from BEGIN to COMMIT or ROLLBACK."""

    _queue: int | None = None
    """The open lock file."""
    _at_it = False
    """Whether this connection has its turn."""

    def _start_transaction_under_autocommit(self) -> None:
        self._take_turn()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._end_turn()
            raise

    def commit(self) -> None:
        super().commit()
        self._end_turn()  # not if it failed: the rollback follows

    def rollback(self) -> None:
        try:
            super().rollback()
        finally:
            self._end_turn()

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._leave()

    def _take_turn(self) -> None:
        if self.is_in_memory_db() or self._at_it:
            return
        if self._queue is None:
            name = f"{self.settings_dict['NAME']}-writers"
            self._queue = os.open(name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._queue, fcntl.LOCK_EX)
        self._at_it = True

    def _end_turn(self) -> None:
        if self._at_it and self._queue is not None:
            fcntl.flock(self._queue, fcntl.LOCK_UN)
            self._at_it = False

    def _leave(self) -> None:
        self._at_it = False
        if self._queue is not None:
            os.close(self._queue)  # the lock ends with the file
            self._queue = None
