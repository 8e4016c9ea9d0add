"""Who may do what with clues: by role, and only for those named on the clue (its circle).

A role opens nothing by itself: `access.permissions` asks `Clue.is_known_to` for every right.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.roles import LEADS, OFFICE, OVERSIGHT, TEAM, Role
from vedette.clues.levels import may_approve
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person

MANAGERS = frozenset({Role.CASE_MANAGER})
APPROVERS = frozenset({Role.LEADER, Role.PRINCIPAL})
READERS = OVERSIGHT | MANAGERS
"""Those who can be named on a clue at all."""
HANDLERS = TEAM | OFFICE | {Role.HQ}
COUNTERS = MANAGERS | APPROVERS | {Role.HQ}
"""Those who get the numbers of all clues, without their rows."""


def _own(person: Person, tie: Any) -> Denial | None:
    """One's own alone."""
    return None if tie.person_id == person.pk else Denial("own", _("One declares one's own."))


declare(
    Right("clues.view", _("See clues on which one is named"), {"": READERS}),
    Right("clues.register", _("Register clues"), {"team": TEAM | OFFICE, "": MANAGERS}),
    Right("clues.pass_up", _("Pass clues up"), {"": TEAM | OFFICE | MANAGERS}),
    Right("clues.edit", _("Correct clues"), {"": MANAGERS, "handler": HANDLERS}),
    Right("clues.distribute", _("Propose the distribution of clues"), {"": MANAGERS}),
    Right("clues.approve_distribution", _("Approve the distribution of clues"), {"": APPROVERS}),
    Right("clues.accept", _("Sign for clues"), {"handler": HANDLERS}),
    Right("clues.send_back", _("Return clues to case management"), {"handler": LEADS}),
    Right("clues.submit", _("Propose the disposition of clues"), {"handler": HANDLERS}),
    Right(
        "clues.approve_disposition",
        _("Approve the disposition of clues"),
        {"": APPROVERS, "handler": LEADS},
        rule=may_approve,
    ),
    Right("clues.take_up", _("Take up held clues again"), {"handler": HANDLERS}),
    Right("clues.conclude", _("Conclude clues"), {"": APPROVERS, "handler": LEADS}),
    Right("clues.open_case", _("Open a case"), {"": frozenset({Role.PRINCIPAL})}),
    Right("clues.follow_case", _("Record what became of a case"), {"handler": HANDLERS}),
    Right("clues.review_case", _("Review a case independently"), {"": frozenset({Role.HQ})}),
    Right("clues.decide", _("Record the decision on a case"), {"": APPROVERS}),
    Right("clues.reopen", _("Reopen clues"), {"": MANAGERS | APPROVERS, "handler": LEADS}),
    Right("clues.archive", _("Archive clues"), {"": MANAGERS, "handler": HANDLERS}),
    Right("clues.void", _("Strike out clues registered in error"), {"": APPROVERS}),
    Right(
        "clues.keep_circle",
        _("Name people on clues and take them off"),
        {"": MANAGERS | APPROVERS, "handler": LEADS},
    ),
    Right("clues.count", _("Get the numbers of all clues"), {"": COUNTERS}),
    Right("clues.reconcile", _("Run the joint check"), {"": READERS}),
    Right(
        "clues.report_intervention",
        _("Register improper inquiries and interventions"),
        {"": READERS},
    ),
    Right(
        "clues.see_interventions",
        _("Keep the register of improper inquiries and interventions"),
        {"": COUNTERS},
    ),
    Right("clues.declare_tie", _("Declare one's own ties"), {"": READERS}, rule=_own),
    Right("clues.clarify", _("Propose to clear a name, and do it"), {"handler": HANDLERS}),
    Right(
        "clues.approve_clarification",
        _("Approve that a name is cleared"),
        {"": frozenset({Role.PRINCIPAL})},
    ),
    Right(
        "clues.judge_report",
        _("Record that a report was mistaken or malicious"),
        {"": APPROVERS},
    ),
    Right("clues.draw_checks", _("Draw the spot-checks of closings"), {"": MANAGERS}),
    Right("clues.assign_check", _("Assign a spot-check to another office"), {"": MANAGERS}),
    Right("clues.check_closing", _("Spot-check a closing"), {"": HANDLERS}),
)
