"""Deadlines, their pauses and extensions, and the days that a calendar can't know."""

from vedette.deadlines.models.calendar_day import CalendarDay
from vedette.deadlines.models.deadline import Deadline, Outcome
from vedette.deadlines.models.extension import Decision, Extension
from vedette.deadlines.models.feed import Feed
from vedette.deadlines.models.pause import Pause

__all__ = ["CalendarDay", "Deadline", "Decision", "Extension", "Feed", "Outcome", "Pause"]
