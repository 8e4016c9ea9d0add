"""The lifecycle of a finding (问题), as data: `domain.md` §3.5.

Each state is named for what is awaited, since that is what a ledger is read for.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.findings import guards
from vedette.kernel.machine import Machine, Transition


class State(TextChoices):
    """Where a finding stands."""

    RAISED = "raised", _("to be notified")
    NOTIFIED = "notified", _("awaiting the unit's answer")
    DISPUTED = "disputed", _("disputed")
    UNDER_REVIEW = "under_review", _("under review")
    ACCEPTED = "accepted", _("awaiting a plan")
    PLANNED = "planned", _("plan to be agreed")
    IN_PROGRESS = "in_progress", _("in rectification")
    SUBMITTED = "submitted", _("to be verified")
    VERIFIED = "verified", _("to be signed off")
    SIGNED_OFF = "signed_off", _("signed off, on watch")
    SETTLED = "settled", _("settled")
    REOPENED = "reopened", _("reopened")
    RISK_ACCEPTED = "risk_accepted", _("risk accepted")
    SUPERSEDED = "superseded", _("no longer applicable")
    MERGED = "merged", _("merged")
    WITHDRAWN = "withdrawn", _("withdrawn")


S = State

OPEN = (
    S.RAISED, S.NOTIFIED, S.DISPUTED, S.UNDER_REVIEW, S.ACCEPTED, S.PLANNED, S.IN_PROGRESS,
    S.SUBMITTED, S.VERIFIED, S.REOPENED,
)  # fmt: skip
"""Not yet fixed, or the fix not yet proved. *Cleared to zero* means that none of these is left."""

CLEARED = (S.SIGNED_OFF, S.SETTLED)
"""Fixed, verified and signed off (销号)."""

VOID = (S.SUPERSEDED, S.MERGED, S.WITHDRAWN)
"""Left the ledger without a fix; counted in nothing but the list of such."""

NOTHING_DUE = (S.SETTLED, *VOID)
"""No clock runs any more."""

UNIT_WORKS = (S.ACCEPTED, S.PLANNED, S.IN_PROGRESS, S.REOPENED)
"""The unit has answered, and what it does about the finding is not yet submitted."""

FINDING = Machine(
    State,
    Transition("notify", (S.RAISED,), S.NOTIFIED, "findings.notify", _("Notify the unit")),
    Transition("accept", (S.NOTIFIED,), S.ACCEPTED, "findings.answer", _("Accept the finding")),
    Transition("dispute", (S.NOTIFIED,), S.DISPUTED, "findings.answer", _("Dispute the finding")),
    Transition(
        "lapse",
        (S.NOTIFIED,),
        S.ACCEPTED,
        "findings.agree_plan",
        _("Go on without an answer"),
    ),
    Transition(
        "uphold",
        (S.DISPUTED,),
        S.ACCEPTED,
        "findings.decide_dispute",
        _("Uphold the finding"),
        not_by=("raised_by",),
    ),
    Transition(
        "concede",
        (S.DISPUTED,),
        S.WITHDRAWN,
        "findings.decide_dispute",
        _("Allow the objection"),
        not_by=("raised_by",),
    ),
    Transition(
        "ask_review",
        (S.ACCEPTED,),
        S.UNDER_REVIEW,
        "findings.ask_review",
        _("Ask for a review"),
        guards=(guards.DISPUTED, guards.NOT_YET_REVIEWED),
    ),
    Transition(
        "confirm",
        (S.UNDER_REVIEW,),
        S.ACCEPTED,
        "findings.decide_review",
        _("Confirm the finding"),
    ),
    Transition(
        "quash", (S.UNDER_REVIEW,), S.WITHDRAWN, "findings.decide_review", _("Quash the finding")
    ),
    Transition("plan", (S.ACCEPTED, S.REOPENED), S.PLANNED, "findings.plan", _("Submit the plan")),
    Transition(
        "agree_plan",
        (S.PLANNED,),
        S.IN_PROGRESS,
        "findings.agree_plan",
        _("Agree to the plan"),
        guards=(guards.PLAN_IS_WHOLE,),
    ),
    Transition(
        "send_plan_back",
        (S.PLANNED,),
        S.ACCEPTED,
        "findings.agree_plan",
        _("Send the plan back"),
    ),
    Transition(
        "submit",
        (S.IN_PROGRESS,),
        S.SUBMITTED,
        "findings.submit",
        _("Submit for verification"),
        guards=(guards.MEASURES_DONE, guards.EVIDENCE),
        stamps="submitted_by",
    ),
    Transition(
        "verify",
        (S.SUBMITTED,),
        S.VERIFIED,
        "findings.verify",
        _("Record the verification"),
        not_by=("submitted_by",),
        stamps="verified_by",
    ),
    Transition(
        "send_back",
        (S.SUBMITTED, S.VERIFIED),
        S.IN_PROGRESS,
        "findings.verify",
        _("Send back"),
        not_by=("submitted_by",),
    ),
    Transition(
        "sign_off",
        (S.VERIFIED,),
        S.SIGNED_OFF,
        "findings.sign_off",
        _("Sign off"),
        guards=(guards.VERIFIED_WELL,),
        not_by=("submitted_by", "verified_by"),
        stamps="signed_off_by",
    ),
    Transition(
        "settle",
        (S.SIGNED_OFF,),
        S.SETTLED,
        "findings.settle",
        _("End the watch"),
        guards=(guards.WATCH_IS_OVER,),
    ),
    Transition(
        "reopen", (S.SIGNED_OFF, S.SETTLED), S.REOPENED, "findings.reopen", _("Reopen: relapse")
    ),
    Transition(
        "accept_risk",
        (S.NOTIFIED, S.DISPUTED, *UNIT_WORKS),
        S.RISK_ACCEPTED,
        "findings.accept_risk",
        _("Accept the risk"),
    ),
    Transition(
        "resume",
        (S.RISK_ACCEPTED,),
        S.ACCEPTED,
        "findings.agree_plan",
        pgettext_lazy("findings", "Take up again"),
    ),
    Transition(
        "supersede",
        (S.NOTIFIED, S.DISPUTED, *UNIT_WORKS, S.RISK_ACCEPTED),
        S.SUPERSEDED,
        "findings.close",
        _("No longer applicable"),
    ),
    Transition(
        "merge",
        (S.RAISED, S.NOTIFIED, S.DISPUTED, *UNIT_WORKS),
        S.MERGED,
        "findings.close",
        _("Merge into another"),
    ),
    Transition(
        "withdraw",
        (S.RAISED, S.NOTIFIED, S.DISPUTED, *UNIT_WORKS),
        S.WITHDRAWN,
        "findings.close",
        _("Withdraw"),
    ),
)
