"""Who may do what with activities."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.powers import powers_of
from vedette.access.roles import OVERSIGHT, TEAM, UNIT, Role
from vedette.activities.states import State
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person


def _own_or_lead(person: Person, row: Any) -> Denial | None:
    """A slip is voided by the one who made it; anything else by the team lead."""
    if row.recorded_by_id == person.pk:
        return None
    if Role.TEAM_LEAD in powers_of(person).roles_over(row.team_id):
        return None
    return Denial("not-yours", _("Only the team lead, or whoever recorded it, may void an entry."))


def _shown_to_unit(person: Person, row: Any) -> Denial | None:
    """A unit sees what the team shows it, once it is done."""
    if powers_of(person).roles_over(row.team_id) & OVERSIGHT:
        return None
    if row.shown_to_unit and row.state != State.PLANNED:
        return None
    return Denial("not-shown", _("The team has not shown this entry to the unit."))


declare(
    Right(
        "activities.view",
        _("See activities"),
        {"team": OVERSIGHT, "unit": UNIT},
        rule=_shown_to_unit,
    ),
    Right("activities.view_all", _("See every activity of a team"), {"team": OVERSIGHT}),
    Right("activities.view_joined", _("See what one's body joined"), {"unit": OVERSIGHT}),
    Right("activities.view_shown", _("See what a team shows the unit"), {"unit": UNIT}),
    Right("activities.record", _("Record, plan and complete activities"), {"team": TEAM}),
    Right("activities.correct", _("Correct an activity"), {"team": TEAM}),
    Right("activities.void", _("Void an activity"), {"team": TEAM}, rule=_own_or_lead),
)
