"""Declare a tie, and say that it is over."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.checks import refuse
from vedette.clues.models import Tie, TieKind
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person, Unit


@transaction.atomic
def declare_tie(
    *, by: Person, kind: str, name: str = "", unit: Unit | None = None, note: str = ""
) -> Tie:
    """Declare that one is tied to a person or a unit: from now on one is kept away from its clues.

    Raises NotAllowed; Unacceptable for a tie to nobody and nothing.
    """
    require(by, "clues.declare_tie")
    if not name.strip() and unit is None:
        raise refuse("name", _("Name the person or the unit."))
    tie = Tie.objects.create(
        person=by,
        kind=TieKind(kind),
        name=name.strip(),
        unit=unit,
        note=note.strip(),
        declared_on=clock.today(),
    )
    record("clues.tie_declared", tie, by=by)
    return tie


@transaction.atomic
def end_tie(tie: Tie, *, by: Person) -> None:
    """Say that one's own tie no longer holds. The declaration stays on the record."""
    require(by, "clues.declare_tie", tie)
    if tie.ended_on is not None:
        raise WrongState("ended", _("This tie was ended already."))
    tie.ended_on = clock.today()
    tie.keep("ended_on")
    record("clues.tie_ended", tie, by=by)
