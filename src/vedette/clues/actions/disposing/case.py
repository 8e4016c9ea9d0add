"""A formal case, which is investigated elsewhere: opened, reviewed by others, decided."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import steps
from vedette.clues.actions.disposing.conclude import decide_outcomes
from vedette.clues.checks import filled, not_to_come, refuse
from vedette.clues.models import Basis, CaseRecord, Clue
from vedette.clues.queries.disposing import report_hindrance
from vedette.deadlines.actions import open_deadline
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, NotAllowed, WrongState
from vedette.organisation.models import Person


@transaction.atomic
def open_case(
    clue: Clue, *, by: Person, number: str, body: str, basis: str, meeting: str = ""
) -> CaseRecord:
    """Open a case on a signed verification report: the principal alone (监察法 Art. 42).

    What the body that investigates does is not kept here. Raises NotAllowed, WrongState;
    Incomplete before all officers signed.
    """
    require(by, "clues.open_case", clue)
    if denial := report_hindrance(clue):
        raise Incomplete(denial.code, denial.reason)
    if clue.officers.filter(person=by).exists():
        raise NotAllowed("four-eyes", _("Whoever verified does not decide on it."))
    step = steps.take(clue, "open_case", by=by)
    case = CaseRecord.objects.create(
        clue=clue,
        number=filled("number", number),
        body=filled("body", body),
        basis=Basis(basis),
        opened_on=clock.today(),
        opened_by=by,
        meeting=str(meeting),
    )
    record("clues.case_opened", clue, by=by, data={"body": case.body}, rows=[step, case])
    return case


@transaction.atomic
def hand_to_review(clue: Clue, *, by: Person, review_body: str) -> None:
    """Hand the case over for independent review (审理): never to those who investigated."""
    require(by, "clues.follow_case", clue)
    case = case_of(clue)
    review_body = filled("review_body", review_body)
    if review_body == case.body:
        raise refuse("review_body", _("Whoever investigated can't review it."))
    step = steps.take(clue, "hand_to_review", by=by)
    case.review_body, case.handed_on = review_body, clock.today()
    case.keep("review_body", "handed_on")
    data = {"body": case.review_body}
    record("clues.case_handed_to_review", clue, by=by, data=data, rows=[step, case])


@transaction.atomic
def send_back_from_review(clue: Clue, *, by: Person, reason: str) -> None:
    """The review sends the case back to those who investigate."""
    require(by, "clues.review_case", clue)
    step = steps.take(clue, "send_back_from_review", by=by, note=filled("reason", reason))
    record("clues.case_sent_back", clue, by=by, rows=[step])


@transaction.atomic
def decide_case(
    clue: Clue, *, by: Person, result: str, told_on: date, decided_on: date | None = None
) -> None:
    """Put the decision on record, with the outcomes that were proposed and put to the persons.

    From the day on which it was told to the person their month for an appeal runs (监察法
    Art. 56). Raises NotAllowed, WrongState; Incomplete where somebody has no outcome or was not
    heard; Unacceptable.
    """
    require(by, "clues.decide", clue)
    case = case_of(clue)
    decided = decide_outcomes(clue, by)
    step = steps.take(clue, "decide", by=by)
    case.result = filled("result", result)
    case.decided_on = not_to_come("decided_on", decided_on or clock.today())
    case.told_on = not_to_come("told_on", told_on)
    if case.told_on < case.decided_on:
        raise refuse("told_on", _("That is before the decision."))
    case.decided_by = by
    case.keep("result", "decided_on", "told_on", "decided_by")
    for one in clue.concerned.all():
        open_deadline(
            clue, "REVIEW_APPLY", by=by, on=case.told_on, part=str(one.pk), team=clue.handler
        )
    record("clues.case_decided", clue, by=by, rows=[step, case, *decided])


def case_of(clue: Clue) -> CaseRecord:
    """The case of a clue. Raises WrongState if none was opened."""
    case = clue.cases.last()
    if case is None:
        raise WrongState("no-case", _("No case was opened on this clue."))
    return case
