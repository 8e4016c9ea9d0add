"""Who may do what with joint matters."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.powers import powers_of
from vedette.access.roles import OVERSIGHT, TEAM, UNIT, Role
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person

OTHER_SIDE = OVERSIGHT | UNIT


def _own_or_lead(person: Person, row: Any) -> Denial | None:
    """A slip is voided by the one who made it; anything else by the team lead."""
    if row.recorded_by_id == person.pk:
        return None
    if Role.TEAM_LEAD in powers_of(person).roles_over(row.team_id):
        return None
    return Denial("not-yours", _("Only the team lead, or whoever recorded it, may void an entry."))


def _in_sight(person: Person, row: Any) -> Denial | None:
    """The team's side sees all; the other side what was sent to it."""
    if type(row).objects.visible_to(person).filter(pk=row.pk).exists():
        return None
    return Denial("not-sent", _("This was not sent to you."))


declare(
    Right("cooperation.view", _("See joint matters"), {"": OTHER_SIDE}, rule=_in_sight),
    Right("cooperation.view_all", _("See every joint matter of a team"), {"team": OVERSIGHT}),
    Right("cooperation.view_sent", _("See what was sent to one's body"), {"unit": OTHER_SIDE}),
    Right(
        "cooperation.view_owned",
        _("See what was sent with an item for one's body"),
        {"owner": OTHER_SIDE},
    ),
    Right("cooperation.record", _("Record joint matters and their items"), {"team": TEAM}),
    Right("cooperation.correct", _("Correct a joint matter"), {"team": TEAM}),
    Right("cooperation.send", _("Send a joint matter to its parties"), {"team": TEAM}),
    Right("cooperation.close", _("Conclude a joint matter, take it up again"), {"team": TEAM}),
    Right("cooperation.void", _("Void a joint matter"), {"team": TEAM}, rule=_own_or_lead),
    Right("cooperation.receive", _("Sign for what was sent, and answer"), {"unit": OTHER_SIDE}),
    Right(
        "cooperation.report_item",
        _("Say what became of an action item"),
        {"team": TEAM, "owner": OTHER_SIDE},
    ),
)
