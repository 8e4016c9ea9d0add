"""Who may call, prepare, conduct, decide and sign. Roles let one take part; the meeting says where.

A body's leads see that it met. What was on the agenda is known to the circle of each clue alone.
"""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.roles import COMMISSION, LEADS, OFFICE, TEAM
from vedette.clues.permissions import MANAGERS, READERS
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person

CALLERS = TEAM | OFFICE | COMMISSION | MANAGERS

ABSENT = Denial("absent", _("Only those who take part in the meeting may do this."))
ASIDE = Denial("recused", _("You stand aside from this item: you neither vote nor decide on it."))
NOT_CONDUCTING = Denial("not-conducting", _("This is for the chair or the recorder."))
NOT_RECORDER = Denial("not-recorder", _("This is for the recorder."))
NOT_CHAIR = Denial("not-chair", _("This is for the chair."))
CHAIR_DECIDES = Denial(
    "chair-decides", _("The chair decides here; another only where the chair stands aside.")
)
NOT_OWNER = Denial("not-owner", _("This is for whoever the task was given to."))


def takes_part(person: Person, meeting: Any) -> bool:
    return bool(meeting.participants.filter(person=person).exclude(present=False).exists())


def stands_aside(person_id: int, item: Any) -> bool:
    return bool(item.recusals.filter(person=person_id).exists())


def _part(person: Person, row: Any) -> Denial | None:
    """Of a meeting or of one of its items."""
    if not takes_part(person, getattr(row, "meeting", row)):
        return ABSENT
    return ASIDE if hasattr(row, "recusals") and stands_aside(person.pk, row) else None


def _only(*fields: str, otherwise: Denial) -> Callable[[Person, Any], Denial | None]:
    """People whom the meeting names."""

    def rule(person: Person, row: Any) -> Denial | None:
        meeting = getattr(row, "meeting", row)
        if all(getattr(meeting, f"{field}_id") != person.pk for field in fields):
            return otherwise
        return _part(person, row)

    return rule


def _decides(person: Person, item: Any) -> Denial | None:
    """The chair; where the chair stands aside, or is absent, another who takes part with a vote."""
    if denial := _part(person, item):
        return denial
    meeting = item.meeting
    if meeting.chair_id == person.pk:
        return None
    chair_is_there = meeting.participants.filter(person=meeting.chair_id, present=True).exists()
    if chair_is_there and not stands_aside(meeting.chair_id, item):
        return CHAIR_DECIDES
    votes = meeting.participants.filter(person=person, part="member", present=True)
    return None if votes.exists() else ABSENT


def _owner(person: Person, task: Any) -> Denial | None:
    return None if task.owner_id == person.pk else NOT_OWNER


declare(
    Right("meetings.view", _("See case meetings in which one takes part"), {"": READERS}),
    Right("meetings.oversee", _("See that one's bodies met"), {"convener": LEADS}),
    Right("meetings.call", _("Call case meetings"), {"convener": CALLERS}),
    Right("meetings.put_on", _("Put clues on an agenda"), {"": READERS}, rule=_part),
    Right("meetings.stand_aside", _("Stand aside from an item"), {"": READERS}, rule=_part),
    Right(
        "meetings.conduct",
        _("Open the session"),
        {"": READERS},
        rule=_only("chair", "recorder", otherwise=NOT_CONDUCTING),
    ),
    Right(
        "meetings.minute",
        _("Write minutes and give tasks"),
        {"": READERS},
        rule=_only("chair", "recorder", otherwise=NOT_CONDUCTING),
    ),
    Right("meetings.decide", _("Decide on an item"), {"": READERS}, rule=_decides),
    Right(
        "meetings.submit",
        _("Sign minutes as recorder"),
        {"": READERS},
        rule=_only("recorder", otherwise=NOT_RECORDER),
    ),
    Right(
        "meetings.sign",
        _("Sign minutes as chair"),
        {"": READERS},
        rule=_only("chair", otherwise=NOT_CHAIR),
    ),
    Right("meetings.do_task", _("Carry out tasks of meetings"), {"": READERS}, rule=_owner),
)
