"""Stories: what people do over a year, told as generators that say when they go on.

    def refund(p: Province) -> Story:
        yield at(3, 2)                       # on 2 March, some time of the working day
        finding = raise_finding(…, by=p.lead)
        yield at(3, 4)
        notify(finding, by=p.lead)

The theatre plays all stories together in the order of time, with the instance's clock held at
each moment, so that an act late in one story comes after an early one of another.
"""

import heapq
from collections.abc import Callable, Generator, Iterable
from datetime import date, datetime, time, timedelta
from functools import cache

from django.db import transaction
from django.utils import timezone

from vedette.deadlines.queries import Calendar, calendar
from vedette.kernel import clock

YEAR = 2020
Story = Generator[datetime, None, None]
_OPENING = time(8, 30)
_OFFICE_MINUTES = 9 * 60


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of the year, where the instance stands."""
    return timezone.make_aware(datetime(YEAR, month, day, hour, minute))  # noqa: DTZ001


def office_hours(day: date, turn: int) -> datetime:
    """A moment of a working day that spreads many acts over it: the same turn, the same minute."""
    minute = (turn * 37) % _OFFICE_MINUTES
    moment = datetime.combine(day, _OPENING) + timedelta(minutes=minute)
    return timezone.make_aware(moment)


def workday(day: date, later: int) -> date:
    """So many working days after a day; for 0 the day itself if it is worked, else the next."""
    china = _china()
    if not later:
        return next(each.on for each in china.from_day(day) if each.working)
    return china.working_days_after(day, later)


@cache
def _china() -> Calendar:
    return calendar()


def play(
    stories: Callable[[], Iterable[Story]],
    *,
    opening: datetime,
    until: datetime,
    evening: Callable[[date], None],
    seen: Callable[[date], None],
) -> None:
    """Play stories from their opening to the end of a day.

    After each day, `evening` does what the software does by itself.

    All of a day is one transaction, so that a replay that is stopped stands at the end of a day.
    `seen` hears of each day that is over, for a progress bar.
    """
    queue: list[tuple[datetime, int, Story]] = []
    with clock.stopped(opening), transaction.atomic():
        for turn, story in enumerate(stories()):
            _push(queue, turn, story)
    day = clock.local_day(opening)
    last = clock.local_day(until)
    while day <= last:
        with transaction.atomic():
            while queue and clock.local_day(queue[0][0]) == day:
                moment, turn, story = heapq.heappop(queue)
                with clock.stopped(moment):
                    _push(queue, turn, story, not_before=moment)
            with clock.stopped(timezone.make_aware(datetime.combine(day, time(19)))):
                evening(day)
        seen(day)
        day += timedelta(days=1)
    if queue:
        raise RuntimeError(f"A story goes on after the end of the replay, at {queue[0][0]}.")


def _push(
    queue: list[tuple[datetime, int, Story]],
    turn: int,
    story: Story,
    not_before: datetime | None = None,
) -> None:
    """Let a story act until it next waits, and queue it for that moment."""
    moment = next(story, None)
    if moment is None:
        return
    if not_before is not None and moment <= not_before:
        if clock.local_day(moment) < clock.local_day(not_before):
            raise RuntimeError(f"A story goes back in time, from {not_before} to {moment}.")
        moment = not_before + timedelta(minutes=3)  # a second act on the same day
    heapq.heappush(queue, (moment, turn, story))
