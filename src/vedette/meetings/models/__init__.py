"""Case meetings, who is in them, and what they decide about which clue."""

from vedette.meetings.models.item import AgendaItem, ItemRecusal
from vedette.meetings.models.meeting import CaseMeeting, Participant
from vedette.meetings.models.task import MeetingTask
from vedette.meetings.models.vocabulary import DECIDED, MeetingKind, Outcome, Part, Why

__all__ = [
    "DECIDED",
    "AgendaItem",
    "CaseMeeting",
    "ItemRecusal",
    "MeetingKind",
    "MeetingTask",
    "Outcome",
    "Part",
    "Participant",
    "Why",
]
