"""The daily round: warn before a deadline, tell when it ran out, take it one rung up.

Safe to run as often as one likes: each step is taken once, and at most one rung a day.
"""

from collections import Counter
from datetime import date

from django.db import transaction

from vedette.access.roles import TEAM, UNIT, Role
from vedette.deadlines import calendars
from vedette.deadlines.actions.clock import close
from vedette.deadlines.actions.telling import named, tell
from vedette.deadlines.ladder import RUNGS, next_look, rungs_left
from vedette.deadlines.models import Deadline, Outcome
from vedette.deadlines.rules import Owes
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock, sealed
from vedette.kernel.errors import Stale
from vedette.notifications.actions import tell as notify
from vedette.notifications.queries import holding
from vedette.organisation.models import Person


def sweep() -> Counter[str]:
    """Make today's round; returns how many were warned, overdue, escalated, lapsed."""
    today = clock.today()
    done: Counter[str] = Counter()
    waiting = Deadline.objects.running().filter(look_on__lte=today).order_by("pk")
    for pk in list(waiting.values_list("pk", flat=True)):
        try:
            done.update(_look_at(pk, today))
        except Stale:
            continue  # someone is at it this moment; the next round sees what became of it
    return done


@transaction.atomic
def _look_at(pk: int, today: date) -> list[str]:
    waiting = Deadline.objects.running().filter(pk=pk, look_on__lte=today)
    deadline = waiting.select_related("team", "unit").first()
    if deadline is None:
        return []
    if not deadline.is_overdue(today):
        return _warn(deadline, today)
    if deadline.snapshot.escalate_to is None:
        close(deadline, by=SYSTEM, outcome=Outcome.LAPSED, on=deadline.due)
        return ["lapsed"]
    return _escalate(deadline, today)


def _warn(deadline: Deadline, today: date) -> list[str]:
    deadline.warned_on = today
    _keep(deadline, today, "warned_on")
    tell("deadlines.warned", deadline, by=SYSTEM, data={"due": deadline.due})
    _notify("deadlines.warned", deadline, _those_who_owe(deadline))
    return ["warned"]


def _escalate(deadline: Deadline, today: date) -> list[str]:
    """Take it up to the next rung on which anybody stands."""
    first = deadline.level == 0
    people: list[Person] = []
    for rung in rungs_left(deadline):
        deadline.level += 1
        people = sealed.those_who_may_know(deadline.subject, holding({rung}, deadline.team))
        if people:
            break
    deadline.escalated_on = today
    _keep(deadline, today, "escalated_on", "level")
    key = "deadlines.overdue" if first else "deadlines.escalated"
    to = _rung_reached(deadline).value
    data = {"due": deadline.due, "late": (today - deadline.due).days, "to": to}
    tell(key, deadline, by=SYSTEM, data=data)
    _notify(key, deadline, [*people, *(_those_who_owe(deadline) if first else [])])
    return ["overdue" if first else "escalated"]


def _keep(deadline: Deadline, today: date, *fields: str) -> None:
    calendar = calendars.load(deadline.snapshot.calendar)
    deadline.look_on = next_look(deadline, today, calendar)
    deadline.keep("look_on", *fields)


def _rung_reached(deadline: Deadline) -> Role:
    return RUNGS[deadline.level - 1]


def _those_who_owe(deadline: Deadline) -> list[Person]:
    """The unit for what it owes; the team for everything, since it is in charge.

    For a sealed record: its circle, in which whoever approves stands as well.
    """
    if sealed.is_sealed(deadline.subject):
        return list(Person.objects.filter(pk__in=sealed.knowers(deadline.subject)))
    people = list(holding(TEAM, deadline.team))
    if deadline.snapshot.owes is Owes.UNIT:
        people += holding(UNIT, deadline.unit)
    return people


def _notify(key: str, deadline: Deadline, people: list[Person]) -> None:
    data = {**named(deadline), "due": deadline.due.isoformat()}
    notify(people, key, deadline.subject, data=data)
