"""Which clues, and which rows that belong to one: need-to-know, written once.

`Clue.objects.visible_to(person)` asks whether this very person is named on the clue today. No role
opens a clue, no unit, and nobody stands in: who takes over must be named as well.
"""

from __future__ import annotations

from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from vedette.access.permissions import rows_for
from vedette.access.powers import powers_of
from vedette.access.queries import ScopedQuerySet
from vedette.access.rights import sides_of
from vedette.access.roles import Role
from vedette.clues.states import DONE, OPEN, State
from vedette.kernel import clock
from vedette.organisation.models import Person, Reach, Unit
from vedette.organisation.models.period import holds_on

if TYPE_CHECKING:
    from vedette.clues.models.circle import CircleMember
    from vedette.clues.models.clue import Clue

Bound = TypeVar("Bound", bound=models.Model, covariant=True)
BROAD = frozenset({Role.CASE_MANAGER})
"""Roles whose holders are named on most clues: for them the list is walked in its order."""


def memberships(person: Person) -> QuerySet[CircleMember]:
    """Where a person is named now."""
    from vedette.clues.models.circle import CircleMember

    return CircleMember.objects.filter(person=person, until=None)


def known_to(person: Person, clue: str = "clue") -> Q:
    """The condition for rows that hang on a clue: seen by whoever sees the clue, and nobody else.

    `clue` is the path from the row to it: `Volume.objects.filter(known_to(person))`.
    """
    from vedette.clues.models.clue import Clue

    return Q(**{f"{clue}__in": Clue.objects.visible_to(person).order_by().values("pk")})


class ClueQuerySet(ScopedQuerySet["Clue"]):
    view_right = "clues.view"

    def visible_to(self, person: Person) -> Self:
        """Those on whose circle this very person stands, and from whose units they don't stand
        aside (recusal)."""
        named = memberships(person)
        if powers_of(person).roles & BROAD:
            circle = Q(Exists(named.filter(clue=OuterRef("pk"))))
        else:
            circle = Q(pk__in=named.values("clue"))
        return self.filter(circle, rows_for(person, self.view_right, sides_of(self.model)))

    def open(self) -> Self:
        """The backlog (结存)."""
        return self.filter(state__in=OPEN)

    def done(self) -> Self:
        return self.filter(state__in=DONE)

    def overdue(self, on: date | None = None) -> Self:
        """Open, with a step that was due before a day (today)."""
        return self.filter(state__in=OPEN, due_on__lt=on or clock.today())

    def counted(self) -> Self:
        """All but those that were registered in error."""
        return self.exclude(state=State.VOID)

    # As of a past day: told by the steps, since the row itself knows only the present.

    def as_of(self, day: date) -> Self:
        """Clues that were registered by the end of a day, with `state_then` and `due_then`."""
        from vedette.clues.models.step import ClueStep

        last = ClueStep.objects.filter(clue=OuterRef("pk"), on__lte=day).order_by("-on", "-id")
        return self.filter(registered_on__lte=day).annotate(
            state_then=Subquery(last.values("to_state")[:1]),
            due_then=Subquery(last.values("due_on")[:1]),
        )

    def counted_on(self, day: date) -> Self:
        """Those that stood in the register on a day."""
        return self.as_of(day).exclude(state_then=State.VOID)

    def open_on(self, day: date) -> Self:
        """The backlog at the end of a day."""
        return self.as_of(day).filter(state_then__in=OPEN)

    # The registers: views of one record.

    def in_register_of(self, body: Unit, on: date | None = None) -> Self:
        """What stands in the register of a team or office: what falls into its remit or that of a
        team below it, and what it handles."""
        below = Reach.objects.filter(holds_on(on or clock.today()), top=body).values("unit")
        return self.filter(Q(team__in=below) | Q(handler__in=below))

    def shared_by(self, *bodies: Unit) -> Self:
        """What stands in the registers of all of these: their shared library."""
        rows = self
        for body in bodies:
            rows = rows.in_register_of(body)
        return rows

    def differing(self, day: date) -> Self:
        """Those in which the registers part at the end of a day; see `differences`."""
        from vedette.clues.models.differences import conditions

        any_of_them = reduce(or_, conditions(day).values())
        return self.counted_on(day).filter(any_of_them)


class BelongsToClue:
    """For rows with a `clue`: every right over them asks the clue's circle as well."""

    clue: Clue

    def is_known_to(self, person: Person) -> bool:
        return self.clue.is_known_to(person)


class KnownByClueQuerySet(models.QuerySet[Bound]):
    """The base for rows with a `clue`: visible as the clue is."""

    def visible_to(self, person: Person) -> Self:
        return self.filter(known_to(person))
