"""Who does what by when, and what became of it."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.cooperation.actions.details import Line, check_lines
from vedette.cooperation.actions.parts import write_lines
from vedette.cooperation.actions.standing import require_standing
from vedette.cooperation.models import Item, ItemState, Matter
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable, WrongState
from vedette.organisation.models import Person


@transaction.atomic
def add_item(matter: Matter, line: Line, *, by: Person) -> Item:
    """Add a numbered line: a task for the team or a party, or a rule.

    Raises Unacceptable for an owner who has no part in it, a due day before the matter's own, and
    for a kind that has no items.
    """
    require(by, "cooperation.record", matter)
    require_standing(matter, still_open=True)
    if not matter.shape.items:
        raise Unacceptable("shape", _("This has no place in an entry of this kind."))
    parties = [party.unit for party in matter.parties.select_related("unit")]
    if wrong := check_lines(matter.team, parties, [line], day=matter.on):
        reason = next(iter(wrong.values()))
        raise Unacceptable("items", reason, {"text": reason})
    (item,) = write_lines(matter, [line])
    record("cooperation.item_added", matter, by=by, data={"place": item.place}, rows=[item])
    return item


@transaction.atomic
def settle_item(
    item: Item, state: ItemState, evidence: str, *, by: Person, on: date | None = None
) -> None:
    """Say that an item is done, with what shows it, or dropped, and why.

    Its owner says so, or the team. Raises Unacceptable without evidence and for a day to come or
    before the matter's own, WrongState for one that is settled already.
    """
    require(by, "cooperation.report_item", item)
    require_standing(item.matter)
    if item.owner is None:
        raise WrongState("wrong-state", _("A rule is kept, not done."))
    if item.state != ItemState.OPEN:
        raise WrongState("wrong-state", _("It is settled already."))
    day = on or clock.today()
    _check(item, state, evidence, day)
    item.state, item.evidence, item.settled_on = state, evidence.strip(), day
    _keep(item, "cooperation.item_settled", by, {"place": item.place, "state": item.state})


@transaction.atomic
def reopen_item(item: Item, why: str, *, by: Person) -> None:
    """Take an item up again: it was not done after all. The old evidence stays in the record."""
    require(by, "cooperation.record", item.matter)
    require_standing(item.matter, still_open=True)
    if item.state == ItemState.OPEN:
        raise WrongState("wrong-state", _("It is open."))
    if not why.strip():
        reason = _("Say why it is taken up again.")
        raise Unacceptable("why", reason, {"why": reason})
    data = {"place": item.place, "why": why.strip(), "before": item.evidence}
    item.state, item.evidence, item.settled_on = ItemState.OPEN, "", None
    _keep(item, "cooperation.item_reopened", by, data)


def _check(item: Item, state: ItemState, evidence: str, day: date) -> None:
    if state not in (ItemState.DONE, ItemState.DROPPED):
        reason = _("Not one of the choices.")
        raise Unacceptable("state", reason, {"state": reason})
    if not evidence.strip():
        reason = _("Say what shows it and where that lies; for a dropped item, why.")
        raise Unacceptable("evidence", reason, {"evidence": reason})
    if not item.matter.on <= day <= clock.today():
        reason = _("Give a day between that of the entry and today.")
        raise Unacceptable("on", reason, {"on": reason})


def _keep(item: Item, key: str, by: Person, data: dict[str, object]) -> None:
    item.keep("state", "evidence", "settled_on")
    record(key, item.matter, by=by, data=data, rows=[item])
