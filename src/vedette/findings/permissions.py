"""Who may do what with findings: the team and the offices above it, and the unit on its side.

A unit sees a finding from the moment it is notified of it (`models.querysets`).
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.powers import powers_of
from vedette.access.roles import OFFICE, OVERSIGHT, TEAM, UNIT, Role
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person

ABOVE = frozenset({Role.OFFICE_LEAD, Role.HQ})
"""Those who stand above a team."""

LEADS = ABOVE | {Role.TEAM_LEAD}


def _high_goes_up(person: Person, finding: Any) -> Denial | None:
    """A finding of high severity is signed off above the team (`domain.md` §3.5)."""
    if finding.severity != "high" or powers_of(person).roles_over(finding.team_id) & ABOVE:
        return None
    return Denial("severity", _("High severity: the office or headquarters signs it off."))


def _shown_to_unit(person: Person, finding: Any) -> Denial | None:
    if finding.notified_on or powers_of(person).roles_over(finding.team_id) & OVERSIGHT:
        return None
    return Denial("not-notified", _("The unit sees a finding once it is notified of it."))


declare(
    Right(
        "findings.view",
        _("See findings"),
        {"team": OVERSIGHT, "unit": UNIT},
        rule=_shown_to_unit,
    ),
    Right("findings.view_unnotified", _("See findings not yet notified"), {"team": OVERSIGHT}),
    Right("findings.view_notified", _("See findings one was notified of"), {"unit": UNIT}),
    Right("findings.raise", _("Raise findings"), {"team": TEAM | OFFICE}),
    Right("findings.edit", _("Correct findings"), {"team": TEAM}),
    Right("findings.notify", _("Notify the unit of a finding"), {"team": TEAM}),
    Right("findings.answer", _("Accept or dispute a finding"), {"unit": UNIT}),
    Right("findings.decide_dispute", _("Decide on a dispute"), {"team": TEAM}),
    Right("findings.ask_review", _("Ask for a review"), {"unit": frozenset({Role.UNIT_HEAD})}),
    Right("findings.decide_review", _("Decide on a review"), {"team": OFFICE | {Role.HQ}}),
    Right("findings.plan", _("Submit a rectification plan"), {"unit": UNIT}),
    Right("findings.agree_plan", _("Agree to a plan or send it back"), {"team": TEAM}),
    Right("findings.report_progress", _("Report progress on a measure"), {"unit": UNIT}),
    Right("findings.add_evidence", _("Attach evidence"), {"team": TEAM, "unit": UNIT}),
    Right("findings.submit", _("Submit for verification"), {"unit": frozenset({Role.UNIT_HEAD})}),
    Right("findings.verify", _("Verify, or send back"), {"team": TEAM | OFFICE}),
    Right("findings.sign_off", _("Sign off"), {"team": LEADS}, rule=_high_goes_up),
    Right("findings.settle", _("End the watch"), {"team": LEADS}),
    Right("findings.reopen", _("Reopen after a relapse"), {"team": TEAM | OFFICE | {Role.HQ}}),
    Right("findings.accept_risk", _("Accept a risk for a time"), {"team": frozenset({Role.HQ})}),
    Right("findings.close", _("Withdraw, merge or supersede"), {"team": LEADS}),
    Right("findings.set_causes", _("Name root causes"), {"team": TEAM, "unit": UNIT}),
    Right("findings.address_cause", _("Confirm that a root cause is addressed"), {"team": TEAM}),
    Right("findings.set_themes", _("Set the themes of a finding"), {"team": TEAM | OFFICE}),
    Right("findings.keep_themes", _("Keep the list of themes"), {"": TEAM | OFFICE | {Role.HQ}}),
    Right("findings.enter_history", _("Enter findings as history"), {"team": TEAM | OFFICE}),
)
