"""Who may see a deadline, ask for more time, decide on that, pause it; who keeps the calendars."""

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.powers import powers_of
from vedette.access.roles import OFFICE, OVERSIGHT, STAFF, TEAM, UNIT, Role
from vedette.deadlines.ladder import RUNGS, rung
from vedette.deadlines.models import Deadline
from vedette.deadlines.rules import Owes
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person

TOO_LOW = _("This is for the %(role)s or someone above to decide.")
OWN_REQUEST = _("Someone else must decide: you asked for it (four eyes).")
NOT_YOURS_TO_DO = _("Only those who have to keep this deadline ask for more time.")


def rung_of(person: Person, deadline: Deadline) -> int:
    """How high a person stands over a deadline's team; -1 for those who only do the work."""
    if deadline.team_id is None:
        return -1
    return max(map(rung, powers_of(person).roles_over(deadline.team_id)), default=-1)


def _may_decide(person: Person, deadline: Deadline) -> Denial | None:
    asked = deadline.asked
    if asked is None:
        return None
    if asked.asked_by_id == person.pk:
        return Denial("four-eyes", OWN_REQUEST)
    if rung_of(person, deadline) < rung(Role(asked.approver)):
        return Denial("too-low", TOO_LOW % {"role": Role(asked.approver).label})
    return None


def _owes_it(person: Person, deadline: Deadline) -> Denial | None:
    """The unit asks for its own deadlines, the oversight side for all others."""
    powers = powers_of(person)
    if deadline.snapshot.owes is Owes.UNIT:
        held = deadline.unit_id and powers.roles_over(deadline.unit_id) & UNIT
    else:
        held = deadline.team_id and powers.roles_over(deadline.team_id) & (TEAM | OFFICE)
    return None if held else Denial("not-owed", NOT_YOURS_TO_DO)


declare(
    Right("deadlines.view", _("see deadlines"), {"team": OVERSIGHT, "unit": UNIT}),
    Right(
        "deadlines.view_named",
        _("see the clocks of sealed records on which one is named"),
        {"": OVERSIGHT | {Role.CASE_MANAGER}},
    ),
    Right(
        "deadlines.ask_extension",
        _("ask for more time"),
        {"team": TEAM | OFFICE, "unit": UNIT},
        rule=_owes_it,
    ),
    Right(
        "deadlines.decide_extension",
        _("decide on more time"),
        {"team": frozenset(RUNGS)},
        rule=_may_decide,
    ),
    Right("deadlines.pause", _("pause a deadline and set it running"), {"team": frozenset(RUNGS)}),
    Right("deadlines.cancel", _("cancel a deadline"), {"team": frozenset(RUNGS[1:])}),
    Right("deadlines.calendars", _("keep the calendars"), {"": frozenset({Role.ADMIN})}),
    Right("deadlines.rules", _("read the rule packs"), {"": STAFF | {Role.ADMIN}}),
)
