"""Who may do what with activities."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.powers import powers_of
from vedette.access.roles import OVERSIGHT, TEAM, UNIT, Role
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person


def _own_or_lead(person: Person, row: Any) -> Denial | None:
    """A slip is voided by the one who made it; anything else by the team lead."""
    if row.recorded_by_id == person.pk:
        return None
    if Role.TEAM_LEAD in powers_of(person).roles_over(row.team_id):
        return None
    return Denial("not-yours", _("Only the team lead, or whoever recorded it, may void an entry."))


declare(
    Right("activities.view", _("See the activities of a team"), {"team": OVERSIGHT}),
    Right(
        "activities.view_joined", _("See activities that one's body joined"), {"unit": OVERSIGHT}
    ),
    Right("activities.view_shown", _("See activities that a team shows the unit"), {"unit": UNIT}),
    Right("activities.record", _("Record, plan and complete activities"), {"team": TEAM}),
    Right("activities.correct", _("Correct an activity"), {"team": TEAM}),
    Right("activities.void", _("Void an activity"), {"team": TEAM}, rule=_own_or_lead),
)
