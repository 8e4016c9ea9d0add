"""Whether more time can be asked for, and how much; whether a clock can be stopped."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from vedette.deadlines import calendars, counting
from vedette.deadlines.models import Deadline, Decision
from vedette.kernel.errors import Denial

NOT_RUNNING = _("This clock isn't running.")
TOO_LATE = _("More time is asked for before the due date, not on it or after it.")
WAITING = _("A request is waiting to be decided.")
RAN_OUT = _("It has run out already: there is nothing left to pause.")
NEVER = _("The rule allows no extension.")
NO_FURTHER = _("The rule allows no further extension.")


def hindrance(deadline: Deadline, today: date) -> Denial | None:
    """Why no more time can be asked for today, apart from rights; or None."""
    if not deadline.is_open or deadline.paused_on is not None:
        return Denial("not-running", NOT_RUNNING)
    times = deadline.snapshot.extension.times
    if not times:
        return Denial("never", NEVER)
    if today >= deadline.due:
        return Denial("too-late", TOO_LATE)
    decisions = [extension.decision for extension in deadline.extensions.all()]
    if "" in decisions:
        return Denial("waiting", WAITING)
    if decisions.count(Decision.GRANTED) >= times:
        return Denial("no-further", NO_FURTHER)
    return None


def pause_hindrance(deadline: Deadline, today: date) -> Denial | None:
    """Why a clock can't be stopped today, apart from rights; or None."""
    if not deadline.is_open or deadline.paused_on is not None:
        return Denial("not-running", NOT_RUNNING)
    return Denial("overdue", RAN_OUT) if deadline.is_overdue(today) else None


def latest_date(deadline: Deadline) -> date | None:
    """The latest date that may be asked for; None: the rule sets no bound."""
    rule = deadline.snapshot
    more = rule.extension
    if not more.amount:
        return None
    calendar = calendars.load(rule.calendar)
    return counting.count(deadline.due, more.amount, more.span, calendar).due
