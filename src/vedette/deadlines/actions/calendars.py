"""Enter the days that a calendar can't know."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from vedette.access.permissions import require
from vedette.deadlines.calendar_file import ReadDay
from vedette.deadlines.models import CalendarDay
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def enter_day(
    calendar: str, day: date, *, is_working: bool, by: Person, note: str = ""
) -> CalendarDay:
    """Say that a day is worked or not; what was entered for it before gives way. NotAllowed."""
    require(by, "deadlines.calendars")
    row = CalendarDay.objects.filter(calendar=calendar, day=day).first()
    if row is None:
        row = CalendarDay.objects.create(
            calendar=calendar, day=day, is_working=is_working, note=note
        )
    else:
        row.is_working, row.note = is_working, note
        row.keep("is_working", "note")
    data = {"calendar": calendar, "day": day, "working": is_working}
    record("deadlines.day_entered", row, by=by, data=data)
    return row


@transaction.atomic
def enter_days(calendar: str, days: Sequence[ReadDay], *, by: Person) -> int:
    """Enter the days of a file, all or none; returns how many. Raises NotAllowed."""
    require(by, "deadlines.calendars")
    for day in days:
        enter_day(calendar, day.on, is_working=day.is_working, note=day.note, by=by)
    return len(days)


@transaction.atomic
def remove_day(row: CalendarDay, *, by: Person) -> None:
    """Take back an entered day. Raises NotAllowed."""
    require(by, "deadlines.calendars")
    data = {"calendar": row.calendar, "day": row.day}
    record("deadlines.day_removed", row, by=by, data=data, removed=[row])
    row.delete()
