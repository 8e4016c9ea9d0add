"""Distribution (分办): case management proposes, a leader approves."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.access.powers import powers_of
from vedette.clues.actions import circle, steps
from vedette.clues.checks import filled, refuse
from vedette.clues.models import Capacity, Clue
from vedette.clues.permissions import APPROVERS, HANDLERS
from vedette.clues.queries import why_not_to
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.notifications.actions import tell
from vedette.organisation.models import Person, Unit

NOT_THERE = _("This person works in another body than the one that is to handle it.")
NO_LEADER = _("A supervising leader or the principal of the Commission approves.")


@transaction.atomic
def propose_distribution(
    clue: Clue, *, by: Person, handler: Unit, keeper: Person, approver: Person, opinion: str = ""
) -> None:
    """Propose who is to handle a clue, who is to keep it there, and ask a leader to approve.

    The approver is named on the clue now, the keeper only by the approval. Raises NotAllowed,
    WrongState; Unacceptable where routing keeps it from the handler, or keeper or approver must
    keep away from it.
    """
    require(by, "clues.distribute", clue)
    if denial := why_not_to(clue, handler):
        raise refuse("handler", denial.reason)
    circle.check_person(clue, keeper, "keeper")
    if not powers_of(keeper).roles_over(handler.pk) & HANDLERS:
        raise refuse("keeper", NOT_THERE)
    circle.check_person(clue, approver, "approver")
    if not powers_of(approver).roles & APPROVERS:
        raise refuse("approver", NO_LEADER)
    step = steps.take(
        clue, "propose_distribution", by=by, note=opinion.strip(), handler=handler, keeper=keeper
    )
    record("clues.distribution_proposed", clue, by=by, data={"unit": handler.ref}, rows=[step])
    circle.name(clue, approver, Capacity.APPROVER, by=by)
    tell([approver], "clues.to_approve", clue.subject, but=by)


@transaction.atomic
def approve_distribution(clue: Clue, *, by: Person, opinion: str = "") -> None:
    """Approve the distribution: from now on the handling office knows of it and must sign for it.

    Raises NotAllowed for the proposer; Unacceptable if a conflict came up since.
    """
    require(by, "clues.approve_distribution", clue)
    if clue.handler is not None and (denial := why_not_to(clue, clue.handler)):
        raise refuse("handler", denial.reason)
    step = steps.take(
        clue,
        "approve_distribution",
        by=by,
        note=opinion.strip(),
        distributed_on=clock.today(),
    )
    handler = clue.handler
    data = {"unit": handler.ref if handler else ""}
    record("clues.distributed", clue, by=by, data=data, rows=[step])
    if clue.keeper is not None:
        circle.name(clue, clue.keeper, Capacity.HANDLER, by=by)
        tell([clue.keeper], "clues.to_sign_for", clue.subject, but=by)


@transaction.atomic
def refuse_distribution(clue: Clue, *, by: Person, reason: str) -> None:
    """Refuse the distribution as it was proposed, with the reason."""
    require(by, "clues.approve_distribution", clue)
    reason = filled("reason", reason)
    proposer = clue.proposed_by
    step = steps.take(clue, "refuse_distribution", by=by, note=reason, handler=None, keeper=None)
    record("clues.distribution_refused", clue, by=by, rows=[step])
    if proposer is not None:
        tell([proposer], "clues.distribution_refused", clue.subject, but=by)


@transaction.atomic
def accept(clue: Clue, *, by: Person) -> None:
    """Sign for a clue in the handling office: its month for a disposition starts (规则 Art. 21)."""
    require(by, "clues.accept", clue)
    step = steps.take(clue, "accept", by=by, accepted_on=clock.today())
    record("clues.accepted", clue, by=by, rows=[step])


@transaction.atomic
def send_back(clue: Clue, *, by: Person, reason: str) -> None:
    """Return a clue to case management: it is not ours, or a conflict came up."""
    require(by, "clues.send_back", clue)
    reason = filled("reason", reason)
    step = steps.take(clue, "send_back", by=by, note=reason)
    record("clues.sent_back", clue, by=by, rows=[step])
    managers = [one.person for one in clue.circle.filter(until=None, capacity=Capacity.MANAGER)]
    tell(managers, "clues.sent_back", clue.subject, but=by)
