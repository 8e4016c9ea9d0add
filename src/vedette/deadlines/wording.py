"""A due date as people say it, with the working days that only this area can count."""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vedette.deadlines import calendars
from vedette.deadlines.calendars import ONE_DAY, Calendar
from vedette.deadlines.models import Deadline
from vedette.kernel import clock
from vedette.web import when
from vedette.web.when import Said


def say(deadline: Deadline, now: datetime, calendar: Calendar) -> Said:
    """ "2 working days over", "due today", "3 days left"; how it ended; or that it stands still."""
    if deadline.closed_on is not None:
        return _ended(deadline, deadline.closed_on)
    if deadline.paused_on is not None:
        return Said(_("stands still since %(day)s") % {"day": when.iso(deadline.paused_on)}, "")
    said = when.due(deadline.due, now, _working_days(deadline, clock.local_day(now), calendar))
    if deadline.warned_on is not None and not said.tone:
        return Said(said.text, "soon")
    return said


def say_all(deadlines: Iterable[Deadline], now: datetime, *read: Calendar) -> list[Said]:
    """The words for many, each calendar read once, or given by who has read it."""
    known = {calendar.key: calendar for calendar in read}
    said = []
    for deadline in deadlines:
        key = deadline.rule["calendar"]
        if key not in known:
            known[key] = calendars.load(key)
        said.append(say(deadline, now, known[key]))
    return said


def _working_days(deadline: Deadline, today: date, calendar: Calendar) -> int | None:
    """Working days still left (only where the rule counts those), or gone by since (negative).

    None where none has gone by: it ran out on the eve of a day off, and calendar days say more.
    """
    if deadline.due >= today:
        if not deadline.snapshot.counts_working_days:
            return None
        return calendar.working_between(today + ONE_DAY, deadline.due + ONE_DAY)
    return -calendar.working_between(deadline.due + ONE_DAY, today + ONE_DAY) or None


def _ended(deadline: Deadline, closed: date) -> Said:
    if not deadline.was_late:
        return Said(str(deadline.get_outcome_display()), "done")
    days = (closed - deadline.due).days
    words = ngettext("ended %(n)s day late", "ended %(n)s days late", days)
    return Said(words % {"n": f"{days:,}"}, "late")
