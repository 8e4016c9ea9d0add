"""Where two registers of one record part (台账差异), as conditions for the database."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _

from vedette.clues.states import DONE, UNDISTRIBUTED, State
from vedette.deadlines.models import Deadline
from vedette.kernel.errors import type_text

KEPT = (State.DISTRIBUTED, State.ACCEPTED, State.SUBMITTED, State.INQUIRY, State.VERIFICATION)
"""With the handling office, where somebody keeps it by name."""


@dataclass(frozen=True)
class Difference:
    """One kind of difference, and who has to settle it."""

    code: str
    label: type_text
    settles: str
    """`managers`, `handler` or `approver`: whose turn it is."""


UNDISTRIBUTED_LATE = Difference(
    "undistributed", _("registered, but not distributed in time"), "managers"
)
UNSIGNED = Difference("unsigned", _("handed over, but not signed for in time"), "handler")
UNKEPT = Difference("unkept", _("in the handling office, but its keeper is not on it"), "managers")
CLOCK = Difference("clock", _("concluded, but a clock of it still runs"), "handler")
TORN = Difference("torn", _("the register and the steps taken say different states"), "managers")
UNDATED = Difference("undated", _("concluded, but without the day of it"), "handler")

EVERY = {one.code: one for one in (UNDISTRIBUTED_LATE, UNSIGNED, UNKEPT, CLOCK, TORN, UNDATED)}


def conditions(day: date) -> dict[str, Q]:
    """Each kind of difference as a condition on clues with `state_then` and `due_then`."""
    from vedette.clues.models.circle import CircleMember
    from vedette.clues.models.step import ClueStep

    kept_by = CircleMember.objects.filter(
        clue=OuterRef("pk"), person=OuterRef("keeper"), until=None
    )
    running = Deadline.objects.filter(
        closed_on=None, subject=Concat(Value("clue:"), OuterRef("ref"))
    )
    last = ClueStep.objects.filter(clue=OuterRef("pk")).order_by("-id").values("to_state")[:1]
    late = Q(due_then__lt=day)
    return {
        UNDISTRIBUTED_LATE.code: Q(state_then__in=UNDISTRIBUTED) & late,
        UNSIGNED.code: Q(state_then=State.DISTRIBUTED) & late,
        UNKEPT.code: Q(state__in=KEPT) & ~Q(Exists(kept_by)),
        CLOCK.code: Q(state__in=DONE) & Q(Exists(running)),
        TORN.code: ~Q(state=Subquery(last)),
        UNDATED.code: Q(state__in=DONE, concluded_on=None),
    }
