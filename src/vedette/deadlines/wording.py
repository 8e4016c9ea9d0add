"""A due date as people say it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vedette.deadlines.calendars import Calendar
from vedette.deadlines.models import Deadline

SOON = 14
"""Days ahead up to which the days are counted out; beyond, the date says more."""


class Tone(StrEnum):
    """How a due date is shown."""

    PLAIN = ""
    WARN = "warn"
    LATE = "late"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Said:
    """The words and their tone."""

    text: str
    tone: Tone

    def __str__(self) -> str:
        return self.text


def say(deadline: Deadline, today: date, calendar: Calendar) -> Said:
    """ "2 working days late", "due today", "3 days left", or the date itself."""
    if deadline.closed_on is not None:
        return _ended(deadline)
    if deadline.paused_on is not None:
        return Said(_("Clock stands still"), Tone.PLAIN)
    left = (deadline.due - today).days
    if left < 0:
        return Said(_late(deadline, today, calendar), Tone.LATE)
    warn = Tone.WARN if deadline.warned_on is not None or left <= 1 else Tone.PLAIN
    if left == 0:
        return Said(_("Due today"), Tone.WARN)
    if left == 1:
        return Said(_("Due tomorrow"), warn)
    if left <= SOON:
        words = ngettext("%(days)d day left", "%(days)d days left", left) % {"days": left}
        return Said(words, warn)
    return Said(formats.date_format(deadline.due), warn)


def _late(deadline: Deadline, today: date, calendar: Calendar) -> str:
    worked = calendar.working_between(deadline.due, today)
    if calendar[deadline.due].working:
        worked -= 1  # the due day itself was still in time
    worked += calendar[today].working
    if worked < 1:  # it ran out on the eve of a weekend, and nobody has worked since
        days = (today - deadline.due).days
        return ngettext("%(days)d day late", "%(days)d days late", days) % {"days": days}
    return ngettext("%(days)d working day late", "%(days)d working days late", worked) % {
        "days": worked
    }


def _ended(deadline: Deadline) -> Said:
    if deadline.was_late and deadline.closed_on is not None:
        days = (deadline.closed_on - deadline.due).days
        words = ngettext("Done, %(days)d day late", "Done, %(days)d days late", days)
        return Said(words % {"days": days}, Tone.LATE)
    return Said(deadline.get_outcome_display(), Tone.DONE)
