"""Is the rhythm of a mechanism kept: told by what was held under it, never by a tick."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from vedette.cooperation.states import State
from vedette.deadlines.queries import add_months
from vedette.kernel import clock


@dataclass(frozen=True)
class Rhythm:
    """Every so many months from the day it was agreed, or from what was last held under it."""

    months: int
    last: date
    """What was last held, or the day of the agreement."""
    due: date
    """The last day on which the next one keeps the rhythm."""
    is_over: bool = False
    """The mechanism was concluded, or is void: nothing is due any more."""

    @classmethod
    def since(cls, agreed: date, held: date | None, months: int, *, is_over: bool = False) -> Self:
        """From the agreement, and what was last held after it."""
        last = max(held or agreed, agreed)
        return cls(months, last, add_months(last, months), is_over)

    @property
    def is_kept(self) -> bool:
        return self.is_over or clock.today() <= self.due


def rhythm_of(mechanism: Any) -> Rhythm | None:
    """The rhythm of a mechanism (from `with_last_held()`); None for one without."""
    if mechanism.months is None:
        return None
    is_over = mechanism.state != State.OPEN
    return Rhythm.since(mechanism.on, mechanism.last_held, mechanism.months, is_over=is_over)


def gaps(agreed: date, months: int, held: Iterable[date], until: date) -> int:
    """How often the rhythm was missed between the agreement and a day.

    A pause of seven months in a quarterly rhythm is two misses: one at each quarter's end that
    passed without anything held.
    """
    missed, last = 0, agreed
    for day in [*sorted(day for day in held if agreed <= day <= until), until]:
        due = add_months(last, months)
        while due < day:
            missed += 1
            due = add_months(due, months)
        last = day
    return missed
