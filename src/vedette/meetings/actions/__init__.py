"""What people do in case meetings: one verb, one file."""

from vedette.meetings.actions.agenda import admit, fill, put_on, take_off
from vedette.meetings.actions.call import call, call_off, invite
from vedette.meetings.actions.conduct import hold
from vedette.meetings.actions.decide import Verdict, Votes, decide, decide_all
from vedette.meetings.actions.minutes import (
    return_minutes,
    sign_item,
    sign_minutes,
    submit_minutes,
    write_minute,
)
from vedette.meetings.actions.stand_aside import stand_aside
from vedette.meetings.actions.tasks import do_task, give_task

__all__ = [
    "Verdict",
    "Votes",
    "admit",
    "call",
    "call_off",
    "decide",
    "decide_all",
    "do_task",
    "fill",
    "give_task",
    "hold",
    "invite",
    "put_on",
    "return_minutes",
    "sign_item",
    "sign_minutes",
    "stand_aside",
    "submit_minutes",
    "take_off",
    "write_minute",
]
