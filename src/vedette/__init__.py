"""Vedette (前哨): resident oversight, from a signal to a verified fix, on the record."""

import sys

__version__ = "0.1.0"


def _use_current_sqlite() -> None:
    """Put the pysqlite3 wheel in the place of the standard library's sqlite3.

    Debian 12 ships SQLite 3.40.1, which can corrupt a WAL database under two writers and finds
    no two-character Chinese words in its trigram index. It must happen before Django loads.
    """
    try:
        import pysqlite3
    except ImportError:  # PyPy, or a platform without a wheel: the system's library has to do
        return
    sys.modules.setdefault("sqlite3", pysqlite3)
    sys.modules.setdefault("sqlite3.dbapi2", pysqlite3.dbapi2)


_use_current_sqlite()
