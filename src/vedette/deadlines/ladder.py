"""Who stands above, and on which day a deadline is looked at next."""

from datetime import date, timedelta

from vedette.access.roles import Role
from vedette.deadlines.calendars import ONE_DAY, Calendar
from vedette.deadlines.models import Deadline
from vedette.deadlines.rules import Rule

RUNGS = (Role.TEAM_LEAD, Role.OFFICE_LEAD, Role.HQ)
"""The ladder of those who stand above, lowest first. `Deadline.level` counts rungs climbed."""


def rung(role: Role) -> int:
    """How high a role stands on the ladder; -1 below it."""
    return RUNGS.index(role) if role in RUNGS else -1


def rungs_left(deadline: Deadline) -> tuple[Role, ...]:
    """The rungs to which an overdue deadline may still go, lowest first."""
    top = deadline.snapshot.escalate_to
    return RUNGS[deadline.level : rung(top) + 1] if top else ()


def next_look(deadline: Deadline, today: date, calendar: Calendar) -> date | None:
    """The day of the sweep's next step: warn, say that it ran out, climb. None: nothing is left."""
    rule = deadline.snapshot
    if deadline.level == 0:
        if deadline.warned_on is None and today <= deadline.due:
            return warn_day(deadline.due, rule, calendar)
        return deadline.due + ONE_DAY
    if not rungs_left(deadline):
        return None
    step = calendar.working_days_after(deadline.due, deadline.level * rule.escalate_every)
    return max(step, today + ONE_DAY)


def warn_day(due: date, rule: Rule, calendar: Calendar) -> date:
    """The day on which those who owe it are warned."""
    if not rule.counts_working_days:
        return due - timedelta(days=rule.warn_at)
    day = due
    for _ in range(rule.warn_at):
        day -= ONE_DAY
        while not calendar[day].working:
            day -= ONE_DAY
    return day
