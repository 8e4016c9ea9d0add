"""Which joint matters: the reads that pages and figures are made of."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Subquery

from vedette.access.permissions import rows_for
from vedette.access.queries import ScopedQuerySet
from vedette.access.rights import sides_of
from vedette.cooperation.models.kinds import RHYTHMIC, WITH_TASKS, Kind
from vedette.cooperation.states import State
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit

if TYPE_CHECKING:
    from vedette.cooperation.models.matter import Matter  # noqa: F401
    from vedette.cooperation.models.parts import Item, Party  # noqa: F401


class MatterQuerySet(ScopedQuerySet["Matter"]):
    """Joint matters. Figures count what stands: void entries are left out."""

    view_right = "cooperation.view"

    def visible_to(self, person: Person) -> Self:
        """Those of one's teams; and those that were sent to one's body, or give it an item."""
        sides = sides_of(self.model)
        mine = rows_for(person, "cooperation.view_all", sides)
        return self.filter(mine | self._sent_to(person))

    def _sent_to(self, person: Person) -> Q:
        """A recusal from the team or the unit concerned holds for what is sent, too."""
        reached = rows_for(person, "cooperation.view_sent")
        party = self._parts("Party").filter(reached)
        owned = self._parts("Item").filter(rows_for(person, "cooperation.view_owned"))
        open_to_me = rows_for(person, "cooperation.view", sides_of(self.model))
        return Q(sent_at__isnull=False) & (Exists(party) | Exists(owned)) & open_to_me

    def _parts(self, name: str) -> QuerySet[Any]:
        model = apps.get_model("cooperation", name)
        parts: QuerySet[Any] = model._base_manager.filter(matter=OuterRef("pk"))
        return parts

    def standing(self) -> Self:
        return self.exclude(state=State.VOID)

    def open(self) -> Self:
        return self.filter(state=State.OPEN)

    def known_at(self, moment: datetime) -> Self:
        """Those that stood at a moment, whatever was voided since; corrections are not undone."""
        return self.filter(
            Q(voided_at__isnull=True) | Q(voided_at__gt=moment), recorded_at__lte=moment
        )

    def of_kind(self, *kinds: Kind) -> Self:
        return self.filter(kind__in=kinds)

    def by_team(self, team: Unit) -> Self:
        return self.filter(team=team)

    def in_period(self, start: date, end: date) -> Self:
        """On a day from `start` to `end`, both included."""
        return self.filter(on__range=(start, end))

    def with_body(self, name_zh: str) -> Self:
        """Those to which a body of this name is party."""
        named = self._parts("Party").filter(unit__name_zh=name_zh)
        return self.filter(Exists(named))

    def with_last_held(self) -> Self:
        """Mechanisms with `last_held`: the last day on which something was held under them."""
        held = self.model._base_manager.filter(
            under=OuterRef("pk"), kind__in=RHYTHMIC, on__lte=clock.today()
        )
        last = held.exclude(state=State.VOID).order_by().values("under").annotate(last=Max("on"))
        return self.annotate(last_held=Subquery(last.values("last")))

    def unreceived(self) -> Self:
        """Sent, and some party has not signed for it yet."""
        waiting = self._parts("Party").filter(received_at__isnull=True)
        return self.standing().filter(Exists(waiting), sent_at__isnull=False)


_UNSIGNED = Q(received_at__isnull=True)
_UNANSWERED = Q(
    received_at__isnull=False,
    answered_at__isnull=True,
    matter__kind=Kind.REMINDER,
    matter__state=State.OPEN,
)


class PartyQuerySet(QuerySet["Party"]):
    def sent(self) -> Self:
        return self.filter(matter__sent_at__isnull=False).exclude(matter__state=State.VOID)

    def to_sign(self) -> Self:
        """Receipts that nobody has signed yet."""
        return self.sent().filter(_UNSIGNED)

    def to_answer(self) -> Self:
        """Signed for, of a kind that wants an answer, and not answered while it is open."""
        return self.sent().filter(_UNANSWERED)

    def open_to_act(self) -> Self:
        """Either of these."""
        return self.sent().filter(_UNSIGNED | _UNANSWERED)


class ItemQuerySet(QuerySet["Item"]):
    def tasks(self) -> Self:
        """Items that somebody does, unlike the lines of a rule set."""
        return self.filter(matter__kind__in=WITH_TASKS).exclude(matter__state=State.VOID)

    def open(self) -> Self:
        return self.tasks().filter(state="open")

    def overdue(self) -> Self:
        return self.open().filter(due__lt=clock.today())

    def of(self, matters: MatterQuerySet) -> Self:
        return self.filter(matter__in=matters.order_by())

    def by_due(self) -> Self:
        """The earliest due first; those without a day last."""
        return self.order_by(F("due").asc(nulls_last=True), "pk")
