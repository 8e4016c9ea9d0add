"""Conclude a clue."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import steps
from vedette.clues.models import Clue, FourForm, Outcome
from vedette.clues.queries.disposing import report_hindrance
from vedette.clues.states import State
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, NotAllowed
from vedette.notifications.actions import tell
from vedette.organisation.models import Person


@transaction.atomic
def conclude(clue: Clue, *, by: Person, opinion: str = "") -> None:
    """Conclude on the report: what was proposed for the persons is decided by this.

    Raises NotAllowed (the proposer; an officer; whoever proposed an outcome), WrongState;
    Incomplete without a report signed by all officers, or while somebody's outcome is open.
    """
    require(by, "clues.conclude", clue)
    if denial := report_hindrance(clue):
        raise Incomplete(denial.code, denial.reason)
    decided = [] if clue.state == State.DECIDED else decide_outcomes(clue, by)
    step = steps.take(clue, "conclude", by=by, note=opinion.strip(), concluded_on=clock.today())
    record("clues.concluded", clue, by=by, rows=[step, *decided])
    if clue.keeper is not None:
        tell([clue.keeper], "clues.concluded", clue.subject, but=by)


def decide_outcomes(clue: Clue, by: Person) -> list[Outcome]:
    """Put in force what was proposed for every person concerned."""
    if clue.officers.filter(person=by).exists():
        raise NotAllowed("four-eyes", _("Whoever verified does not decide on it."))
    outcomes = list(clue.outcomes.filter(ended_on=None).select_related("concerned"))
    weighed = {one.concerned_id for one in outcomes}
    for one in clue.concerned.all():
        if one.pk not in weighed:
            text = _("Say first what it comes to for %(name)s, even if nothing is done.")
            raise Incomplete("outcome", text % {"name": one.name})
    decided = [one for one in outcomes if one.decided_on is None]
    for outcome in decided:
        if outcome.proposed_by_id == by.pk:
            raise NotAllowed("four-eyes", _("Whoever proposed the outcome does not decide on it."))
        if outcome.form != FourForm.NONE and outcome.statement_id is None:
            raise Incomplete("unheard", _("The person must be heard first."))
        outcome.decided_by, outcome.decided_on = by, clock.today()
        outcome.keep("decided_by", "decided_on")
    return decided
