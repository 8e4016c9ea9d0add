"""The replay: 2020, day by day, into an instance that is marked as a demonstration."""

import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from vedette.demo import places, stories
from vedette.demo.province import Builder
from vedette.demo.story import YEAR, at, play
from vedette.kernel import clock, instance

DAYS = 366
DONE = "replayed.json"
"""Written last: a folder without it holds a replay that was stopped half-way."""


def accounts_file() -> Path:
    return settings.DATA / "accounts.json"


def is_complete() -> bool:
    return (settings.DATA / DONE).exists()


def clear_half_done() -> None:
    """Begin anew where an earlier replay was stopped: it can't be taken up in the middle of a year.

    Only ever on a demonstration's own SQLite file. Raises RuntimeError on another database.
    """
    database = connection.settings_dict
    if connection.vendor != "sqlite":
        if connection.introspection.table_names():
            raise RuntimeError("A replay needs an empty database: make a new one.")
        return
    connection.close()
    for tail in ("", "-wal", "-shm"):
        Path(f"{database['NAME']}{tail}").unlink(missing_ok=True)
    shutil.rmtree(settings.DATA / "files", ignore_errors=True)
    (settings.DATA / "checkpoint").unlink(missing_ok=True)


@contextmanager
def without_waiting_for_the_disk() -> Iterator[None]:
    """A replay that is cut short begins anew, so no step of it has to be safe from a power cut."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=FULL")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def run(seen: Callable[[date], None]) -> None:
    """Play the year. `seen` hears of each day that is over."""
    password = secrets.token_urlsafe(9)
    call_command("regions", province=places.PROVINCE, stdout=StringIO())
    with clock.stopped(at(1, 1, 8)):
        province = Builder(password).build()
    _write_private(accounts_file(), province.accounts)
    play(
        lambda: stories.every(province),
        opening=at(1, 1, 8, 30),
        until=at(12, 31, 18),
        evening=stories.evening,
        seen=seen,
    )
    _stand_at_the_end()
    _write_private(settings.DATA / DONE, {"year": YEAR, "at": clock.now().isoformat()})


def _stand_at_the_end() -> None:
    """Let the instance's clock go on from the last evening of the year."""
    end = timezone.make_aware(datetime.combine(date(YEAR, 12, 31), time(17)))
    offset = clock.offset_to(end)
    instance.save(settings.DATA, replace(instance.load(settings.DATA), clock_offset=offset))
    settings.CLOCK_OFFSET = offset


def _write_private(file: Path, content: object) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        json.dump(content, out, ensure_ascii=False, indent=1)
