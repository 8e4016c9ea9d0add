"""Changes to deadlines.

`open_deadline`, `close_deadline`, `close_all`, `pause` and `resume` are for the actions of areas
upstairs: they ask no right, since the verb that calls them has asked its own. The others are what
people do to a deadline by hand, and ask.
"""

from vedette.deadlines.actions.by_hand import cancel_deadline, pause_deadline, resume_deadline
from vedette.deadlines.actions.calendars import enter_day, enter_days, remove_day
from vedette.deadlines.actions.clock import (
    close_all,
    close_deadline,
    open_deadline,
    pause,
    resume,
)
from vedette.deadlines.actions.extend import ask_extension, decide_extension
from vedette.deadlines.actions.feed import make_feed, revoke_feed
from vedette.deadlines.actions.sweep import sweep

__all__ = [
    "ask_extension",
    "cancel_deadline",
    "close_all",
    "close_deadline",
    "decide_extension",
    "enter_day",
    "enter_days",
    "make_feed",
    "open_deadline",
    "pause",
    "pause_deadline",
    "remove_day",
    "resume",
    "resume_deadline",
    "revoke_feed",
    "sweep",
]
