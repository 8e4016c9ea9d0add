"""Dates and times as people say them, in the reader's language."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

SOON = 3
"""Days ahead from which a due date is shown as coming soon."""
NEAR = 14
"""Days ahead that are counted; beyond, the date itself is said."""


@dataclass(frozen=True)
class Said:
    """A due date in words, with the tone it is shown in: "late", "soon" or ""."""

    text: str
    tone: str


def local(moment: datetime) -> datetime:
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def day_of(when: date) -> date:
    return local(when).date() if isinstance(when, datetime) else when


def iso(when: date) -> str:
    """ "2020-07-02", or "2020-07-02 16:02" for a moment: how tables write it."""
    return local(when).strftime("%Y-%m-%d %H:%M") if isinstance(when, datetime) else str(when)


def prose(when: date) -> str:
    """ "2020年7月2日", "2 July 2020": how sentences write it."""
    # Translators: a date in a sentence, in Django's date format letters.
    return date_format(day_of(when), pgettext("date format", "j F Y"))


def due(when: date, now: datetime, working_days: int | None = None) -> Said:
    """Say a due date, seen from now.

    A plain date is due at the end of that day. `working_days` from now to then (negative when
    over) is counted by whoever knows the calendar; without it, days are calendar days.
    """
    ahead = (day_of(when) - day_of(now)).days
    if when <= now if isinstance(when, datetime) else ahead < 0:
        return Said(_over(when, ahead, working_days), "late")
    if ahead > NEAR:
        return Said(_far(when, now), "")
    return Said(_near(when, ahead, working_days), "soon" if ahead <= SOON else "")


def _over(when: date, ahead: int, working_days: int | None) -> str:
    if working_days is not None and working_days < 0:
        text = ngettext("%(n)s working day over", "%(n)s working days over", -working_days)
        return text % {"n": f"{-working_days:,}"}
    if ahead == 0 and isinstance(when, datetime):
        return _("was due today at %(time)s") % {"time": f"{local(when):%H:%M}"}
    return ngettext("%(n)s day over", "%(n)s days over", -ahead) % {"n": f"{-ahead:,}"}


def _near(when: date, ahead: int, working_days: int | None) -> str:
    time = f"{local(when):%H:%M}" if isinstance(when, datetime) else ""
    if ahead == 0:
        return _("due today at %(time)s") % {"time": time} if time else _("due today")
    if ahead == 1:
        return _("due tomorrow at %(time)s") % {"time": time} if time else _("due tomorrow")
    if working_days:
        text = ngettext("%(n)s working day left", "%(n)s working days left", working_days)
        return text % {"n": working_days}
    return ngettext("%(n)s day left", "%(n)s days left", ahead) % {"n": ahead}


def _far(when: date, now: datetime) -> str:
    day = day_of(when)
    # Translators: a date in this year, and one in another, in Django's date format letters.
    same_year = pgettext("date format", "j F")
    shape = same_year if day.year == day_of(now).year else pgettext("date format", "j F Y")
    return _("due %(day)s") % {"day": date_format(day, shape)}
