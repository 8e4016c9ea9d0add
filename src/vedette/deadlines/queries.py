"""Reads about deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Min

from vedette.access.permissions import why_not
from vedette.deadlines import calendars, rulebook
from vedette.deadlines.calendars import Calendar
from vedette.deadlines.counting import add_months, count
from vedette.deadlines.explain import Explanation, explain, period
from vedette.deadlines.extending import hindrance
from vedette.deadlines.models import Deadline, Extension
from vedette.deadlines.wording import say_all
from vedette.kernel import clock
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person
from vedette.web.when import Said

__all__ = [
    "Calendar",
    "Clock",
    "Explanation",
    "add_months",
    "calendar",
    "clocks_for",
    "explain",
    "how_it_came",
    "known_until",
    "next_due",
    "period",
    "waiting_request",
]


def calendar(key: str = calendars.CHINA) -> Calendar:
    """Which days are worked: one statement, to be kept for as long as many days are asked."""
    return calendars.load(key)


def known_until() -> int:
    """The last year whose official working days are known without anyone entering them."""
    return calendars.LAST_PUBLISHED


def how_it_came(deadline: Deadline) -> Explanation:
    """How a due date came about: the page `/deadlines/<id>/` shows it."""
    return explain(deadline)


@dataclass(frozen=True)
class Clock:
    """A deadline as a record's page shows it."""

    deadline: Deadline
    said: Said
    asked: Extension | None
    """The request for more time that waits to be decided."""
    why_not_ask: Denial | None
    """Why the reader can't ask for more time; None: they can."""
    why_not_decide: Denial | None

    @property
    def may_decide(self) -> bool:
        return self.asked is not None and self.why_not_decide is None

    @property
    def period(self) -> str:
        return period(self.deadline.snapshot)

    @property
    def was_moved(self) -> bool:
        return self.deadline.due != self.deadline.original_due


def clocks_for(subject: str, person: Person) -> list[Clock]:
    """The clocks of a record that run, as far as a person may see them; the next due first."""
    deadlines = Deadline.objects.for_subject(subject).open().visible_to(person)
    return as_clocks(list(deadlines.prefetch_related("extensions__asked_by")), person)


def as_clocks(deadlines: list[Deadline], person: Person) -> list[Clock]:
    """Deadlines, each with the words for its date and what the reader may do."""
    now = clock.now()
    return [
        Clock(
            deadline,
            said,
            waiting_request(deadline),
            why_not(person, "deadlines.ask_extension", deadline)
            or hindrance(deadline, clock.local_day(now)),
            why_not(person, "deadlines.decide_extension", deadline),
        )
        for deadline, said in zip(deadlines, say_all(deadlines, now), strict=True)
    ]


def last_day(code: str, on: date, pack: str | None = None) -> date:
    """The last day of a rule's period, were its clock to start on a day. Raises UnknownRule."""
    rule = rulebook.find(code, on=on, pack=pack)
    return count(on, rule.amount, rule.span, calendars.load(rule.calendar)).due


def next_due(subject: str) -> date | None:
    """The earliest date at which anything is due for a record."""
    first: date | None = (
        Deadline.objects.for_subject(subject).running().aggregate(first=Min("due"))["first"]
    )
    return first


def waiting_request(deadline: Deadline) -> Extension | None:
    """The request for more time that nobody has decided yet."""
    waiting = [e for e in deadline.extensions.all() if not e.decision]
    return waiting[0] if waiting and deadline.is_open else None
