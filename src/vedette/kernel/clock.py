"""The instance's clock. Everything that asks for the time asks here.

Only a demonstration may stand at another time than the world: it replays a past year, and then
goes on from where the replay ended.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

_stopped_at: ContextVar[datetime | None] = ContextVar("stopped_at", default=None)


def now() -> datetime:
    """The present moment, aware, in UTC."""
    stopped = _stopped_at.get()
    if stopped is not None:
        return stopped
    return timezone.now() + timedelta(seconds=settings.CLOCK_OFFSET)


def today() -> date:
    """The present day where the instance stands (`VEDETTE_TIME_ZONE`)."""
    return timezone.localtime(now()).date()


def local_day(moment: datetime) -> date:
    """The day of a moment where the instance stands."""
    return timezone.localtime(moment).date()


def offset_to(moment: datetime) -> float:
    """How many seconds a demonstration's clock must be moved for this to be its present moment."""
    return (moment - timezone.now()).total_seconds()


@contextmanager
def stopped(moment: datetime) -> Iterator[None]:
    """Hold the clock at a moment.

    Raises RuntimeError unless this instance is a demonstration: on a real one, no code path may
    date a record otherwise than by the time it was made.
    """
    if not settings.DEMO:
        raise RuntimeError("Only an instance marked as a demonstration can move its clock.")
    token = _stopped_at.set(moment)
    try:
        yield
    finally:
        _stopped_at.reset(token)
