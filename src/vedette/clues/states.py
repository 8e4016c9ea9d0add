"""The lifecycle of a clue (问题线索), as data: `domain.md` §3.2.

Each state is named for what is awaited, since that is what a register is read for.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues import guards
from vedette.kernel.machine import Machine, Transition


class State(TextChoices):
    """Where a clue stands."""

    REGISTERED = "registered", _("to be distributed")
    PROPOSED = "proposed", _("distribution to be approved")
    DISTRIBUTED = "distributed", _("to be signed for")
    RETURNED = "returned", _("returned, to be distributed anew")
    ACCEPTED = "accepted", _("under assessment")
    SUBMITTED = "submitted", _("disposition to be approved")
    INQUIRY = "inquiry", _("in interview or inquiry")
    VERIFICATION = "verification", _("in preliminary verification")
    HELD = "held", _("held pending")
    CLOSED = "closed", _("closed without action")
    TRANSFERRED = "transferred", _("transferred out")
    CASE_OPENED = "case_opened", _("case opened")
    REVIEWED = "reviewed", _("under independent review")
    DECIDED = "decided", _("decided")
    APPEALED = "appealed", _("appealed")
    CONCLUDED = "concluded", _("dealt with")
    ARCHIVED = "archived", _("archived")
    PASSED_UP = "passed_up", _("passed up")
    VOID = "void", _("registered in error")


S = State

UNDISTRIBUTED = (S.REGISTERED, S.PROPOSED, S.RETURNED)
"""Still with case management."""

HANDLED = (S.INQUIRY, S.VERIFICATION, S.HELD, S.CLOSED, S.TRANSFERRED)
"""What an approved disposition leads to."""

CASE = (S.CASE_OPENED, S.REVIEWED, S.DECIDED, S.APPEALED)
"""Formal investigation happens elsewhere; what became of it is kept here."""

DONE = (S.CLOSED, S.TRANSFERRED, S.CONCLUDED, S.ARCHIVED, S.PASSED_UP)
"""Concluded (办结): no longer part of the backlog (结存)."""

OPEN = (*UNDISTRIBUTED, S.DISTRIBUTED, S.ACCEPTED, S.SUBMITTED, S.INQUIRY, S.VERIFICATION,
        S.HELD, *CASE)  # fmt: skip
"""The backlog."""

APPROVE = "clues.approve_disposition"
NOT_THE_PROPOSER = ("submitted_by",)


NEXT: dict[str, str] = {
    S.REGISTERED: "propose_distribution",
    S.RETURNED: "propose_distribution",
    S.PROPOSED: "approve_distribution",
    S.DISTRIBUTED: "accept",
    S.ACCEPTED: "submit",
    S.HELD: "submit",
    S.INQUIRY: "conclude",
    S.VERIFICATION: "conclude",
    S.DECIDED: "conclude",
}
"""The step that is waited for in each state."""


def next_step(state: str, way: str) -> str | None:
    """The step that is waited for; that of an approval depends on the way proposed."""
    return f"approve_{way}" if state == S.SUBMITTED and way else NEXT.get(state)


CLUE = Machine(
    State,
    Transition(
        "propose_distribution",
        (S.REGISTERED, S.RETURNED),
        S.PROPOSED,
        "clues.distribute",
        _("Propose the distribution"),
        stamps="proposed_by",
    ),
    Transition(
        "approve_distribution",
        (S.PROPOSED,),
        S.DISTRIBUTED,
        "clues.approve_distribution",
        _("Approve the distribution"),
        guards=(guards.HANDLER,),
        not_by=("proposed_by",),
        stamps="distributed_by",
    ),
    Transition(
        "refuse_distribution",
        (S.PROPOSED,),
        S.REGISTERED,
        "clues.approve_distribution",
        _("Refuse the distribution"),
        not_by=("proposed_by",),
    ),
    Transition(
        "accept",
        (S.DISTRIBUTED,),
        S.ACCEPTED,
        "clues.accept",
        _("Sign for it"),
        stamps="accepted_by",
    ),
    Transition(
        "send_back",
        (S.DISTRIBUTED, S.ACCEPTED),
        S.RETURNED,
        "clues.send_back",
        _("Return it to case management"),
    ),
    Transition(
        "submit",
        (S.ACCEPTED, S.INQUIRY, S.VERIFICATION, S.HELD),
        S.SUBMITTED,
        "clues.submit",
        _("Propose the disposition"),
        stamps="submitted_by",
    ),
    Transition(
        "refuse",
        (S.SUBMITTED,),
        S.ACCEPTED,
        APPROVE,
        _("Refuse the disposition"),
        not_by=NOT_THE_PROPOSER,
    ),
    Transition(
        "approve_inquiry",
        (S.SUBMITTED,),
        S.INQUIRY,
        APPROVE,
        _("Approve the interview or inquiry"),
        guards=(guards.in_way("inquiry"),),
        not_by=NOT_THE_PROPOSER,
        stamps="approved_by",
    ),
    Transition(
        "approve_verification",
        (S.SUBMITTED,),
        S.VERIFICATION,
        APPROVE,
        _("Approve the verification"),
        guards=(guards.in_way("verification"),),
        not_by=NOT_THE_PROPOSER,
        stamps="approved_by",
    ),
    Transition(
        "approve_hold",
        (S.SUBMITTED,),
        S.HELD,
        APPROVE,
        _("Approve the hold"),
        guards=(guards.in_way("hold"),),
        not_by=NOT_THE_PROPOSER,
        stamps="approved_by",
    ),
    Transition(
        "approve_close",
        (S.SUBMITTED,),
        S.CLOSED,
        APPROVE,
        _("Approve the closing"),
        guards=(guards.in_way("close"),),
        not_by=NOT_THE_PROPOSER,
        stamps="approved_by",
    ),
    Transition(
        "approve_transfer",
        (S.SUBMITTED,),
        S.TRANSFERRED,
        APPROVE,
        _("Approve the transfer"),
        guards=(guards.in_way("transfer"),),
        not_by=NOT_THE_PROPOSER,
        stamps="approved_by",
    ),
    Transition(
        "take_up",
        (S.HELD,),
        S.ACCEPTED,
        "clues.take_up",
        pgettext_lazy("clues", "Take up again"),
    ),
    Transition(
        "conclude",
        (S.INQUIRY, S.VERIFICATION, S.DECIDED),
        S.CONCLUDED,
        "clues.conclude",
        pgettext_lazy("clues", "Conclude"),
        not_by=NOT_THE_PROPOSER,
        stamps="concluded_by",
    ),
    Transition(
        "open_case",
        (S.VERIFICATION,),
        S.CASE_OPENED,
        "clues.open_case",
        _("Open a case"),
        not_by=NOT_THE_PROPOSER,
    ),
    Transition(
        "hand_to_review",
        (S.CASE_OPENED,),
        S.REVIEWED,
        "clues.follow_case",
        _("Hand over for independent review"),
    ),
    Transition(
        "send_back_from_review",
        (S.REVIEWED,),
        S.CASE_OPENED,
        "clues.review_case",
        _("Send back from review"),
    ),
    Transition(
        "decide",
        (S.REVIEWED,),
        S.DECIDED,
        "clues.decide",
        _("Record the decision"),
        not_by=NOT_THE_PROPOSER,
    ),
    Transition(
        "appeal",
        (S.DECIDED, S.CONCLUDED, S.ARCHIVED),
        S.APPEALED,
        "clues.follow_case",
        _("Record an appeal"),
    ),
    Transition(
        "decide_appeal",
        (S.APPEALED,),
        S.DECIDED,
        "clues.decide",
        _("Record the decision on the appeal"),
        not_by=("concluded_by",),
    ),
    Transition(
        "reopen",
        (S.CLOSED, S.TRANSFERRED, S.CONCLUDED, S.ARCHIVED),
        S.ACCEPTED,
        "clues.reopen",
        _("Reopen"),
    ),
    Transition(
        "reopen_by_check",
        (S.CLOSED, S.ARCHIVED),
        S.ACCEPTED,
        "clues.check_closing",
        _("Reopen after a spot-check"),
        not_by=("submitted_by", "approved_by"),
    ),
    Transition(
        "archive",
        (S.CLOSED, S.TRANSFERRED, S.CONCLUDED),
        S.ARCHIVED,
        "clues.archive",
        _("Archive"),
    ),
    Transition(
        "pass_up",
        (S.REGISTERED,),
        S.PASSED_UP,
        "clues.pass_up",
        _("Pass up without keeping its content"),
    ),
    Transition(
        "void",
        (S.REGISTERED, S.RETURNED),
        S.VOID,
        "clues.void",
        _("Registered in error"),
        not_by=("registered_by",),
    ),
)
