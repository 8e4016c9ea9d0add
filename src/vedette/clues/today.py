"""What clues have to say of a person's day."""

from django.db.models import F
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not_step
from vedette.clues.models import Clue
from vedette.clues.queries import can_be_named
from vedette.clues.states import CLUE, NEXT, State, next_step
from vedette.kernel.asked import Tally
from vedette.kernel.today import AskingNumbers, Number, Portion, TodayItem
from vedette.organisation.models import Person

TRIED = 4
"""How many times the room is looked through for what four eyes and roles let this person do."""


def waiting(person: Person, room: int) -> Portion:
    """Clues on which one is named whose next step is one's own."""
    if not can_be_named(person):
        return Portion()
    seen = (
        Clue.objects.visible_to(person)
        .filter(state__in=[*NEXT, State.SUBMITTED])
        .select_related("unit")
    )
    rows = seen.order_by(F("due_on").asc(nulls_last=True), "pk")[: room * TRIED]
    mine = [clue for clue in rows if _is_turn_of(clue, person)]
    return Portion([_item(clue) for clue in mine[:room]], len(mine), "/clues/?open=1")


def _is_turn_of(clue: Clue, person: Person) -> bool:
    step = next_step(clue.state, clue.way)
    denial = why_not_step(CLUE, clue, step, person) if step else None
    return step is not None and (denial is None or denial.code.startswith("incomplete"))


def _item(clue: Clue) -> TodayItem:
    named = [clue.ref, clue.unit.name if clue.unit else "", str(State(clue.state).label)]
    return TodayItem(
        title=clue.title,
        url=clue.get_absolute_url(),
        due=clue.due_on,
        note=" · ".join(filter(None, named)),
        act=CLUE[next_step(clue.state, clue.way) or "submit"].label,
    )


def numbers(person: Person) -> AskingNumbers:
    """Not concluded, and late."""
    if not can_be_named(person):
        return []
    seen = Clue.objects.visible_to(person)
    opened, late = yield [Tally(seen.open()), Tally(seen.overdue())]
    if not opened:
        return []
    return [
        Number(_("Clues not concluded"), opened, "/clues/?open=1"),
        Number(_("of these overdue"), late, "/clues/?overdue=1", late=late > 0),
    ]
