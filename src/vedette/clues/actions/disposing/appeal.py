"""Appeals: each goes to others than those who decided before, each with its own clock."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import steps
from vedette.clues.actions.disposing.outcomes import end_standing
from vedette.clues.checks import filled, not_to_come, refuse
from vedette.clues.models import Appeal, AppealKind, AppealResult, Clue, Concerned
from vedette.clues.states import State
from vedette.deadlines.actions import close_deadline, open_deadline
from vedette.deadlines.queries import last_day
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.kernel.rows import Row
from vedette.organisation.models import Person

DECIDE: dict[str, str] = {
    AppealKind.REVIEW: "REVIEW_DECIDE",
    AppealKind.REEXAM: "REEXAM_DECIDE",
    AppealKind.COMPLAINT: "PROC_COMPLAINT",
    AppealKind.COMPLAINT_REVIEW: "PROC_COMPLAINT_REVIEW",
}
APPLY: dict[str, str] = {AppealKind.REVIEW: "REVIEW_APPLY", AppealKind.REEXAM: "REEXAM_APPLY"}
"""The person's own clock, by the appeal that uses it."""
UP_FROM: dict[str, str] = {
    AppealKind.REEXAM: AppealKind.REVIEW,
    AppealKind.COMPLAINT_REVIEW: AppealKind.COMPLAINT,
}
AGAINST_DECISION = (AppealKind.REVIEW, AppealKind.REEXAM)


@transaction.atomic
def appeal(
    clue: Clue,
    *,
    by: Person,
    concerned: Concerned,
    kind: str,
    grounds: str,
    body: str,
    filed_on: date | None = None,
    told_on: date | None = None,
) -> Appeal:
    """Put an appeal on record. One that comes late is taken all the same, marked as late: whether
    it counts is for the body that decides. The decision is carried out meanwhile (Art. 56).

    Raises NotAllowed, WrongState (nothing to appeal against; one of its kind is open);
    Unacceptable where a re-examination goes to the body that decided the review.
    """
    require(by, "clues.follow_case", clue)
    if concerned.clue_id != clue.pk:
        raise refuse("concerned", _("This clue is about somebody else."))
    kind = AppealKind(kind)
    against = _against(concerned, kind)
    body = filled("body", body)
    if against is not None and against.body == body:
        raise refuse("body", _("It goes one body up, not to the one that decided before."))
    if concerned.appeals.filter(kind=kind, result="").exists():
        raise WrongState("open", _("Such an appeal waits for its decision already."))
    told = told_on or _told(clue, against)
    day = not_to_come("filed_on", filed_on or clock.today())
    made = Appeal.objects.create(
        clue=clue,
        concerned=concerned,
        kind=kind,
        against=against,
        told_on=told,
        filed_on=day,
        last_day=last_day(APPLY[kind], told) if told and kind in APPLY else None,
        grounds=filled("grounds", grounds),
        body=body,
        taken_by=by,
    )
    rows = []
    if kind in AGAINST_DECISION and clue.state != State.APPEALED:
        rows.append(steps.take(clue, "appeal", by=by))
    if kind in APPLY:
        close_deadline(clue, APPLY[kind], by=by, on=day, part=str(concerned.pk))
    open_deadline(clue, DECIDE[kind], by=by, on=day, part=str(concerned.pk), team=clue.handler)
    key = "clues.appealed_late" if made.is_late else "clues.appealed"
    record(key, clue, by=by, data={"concerned": concerned.name}, rows=[*rows, made])
    return made


@transaction.atomic
def decide_appeal(
    clue: Clue,
    *,
    by: Person,
    made: Appeal,
    result: str,
    reasons: str,
    told_on: date | None = None,
) -> None:
    """Record what became of an appeal; never by whoever decided, concluded or took it before.

    Changed or revoked, what was decided on the person no longer stands. Raises NotAllowed,
    WrongState, Unacceptable.
    """
    require(by, "clues.decide", clue)
    if made.clue_id != clue.pk or made.result:
        raise WrongState("decided", _("This appeal has been decided already."))
    if by.pk in _those_before(clue, made):
        raise NotAllowed("four-eyes", _("Somebody who had no part in it before decides on it."))
    made.result, made.reasons = AppealResult(result), filled("reasons", reasons)
    made.decided_by, made.decided_on = by, clock.today()
    made.keep("result", "reasons", "decided_by", "decided_on")
    close_deadline(clue, DECIDE[made.kind], by=by, part=str(made.concerned_id))
    rows: list[Row] = []
    if made.kind in AGAINST_DECISION:
        if result in {AppealResult.CHANGED, AppealResult.REVOKED}:
            rows += end_standing(made.concerned)
        if not clue.appeals.filter(kind__in=AGAINST_DECISION, result="").exists():
            rows.append(steps.take(clue, "decide_appeal", by=by))
    if made.kind == AppealKind.REVIEW:
        told = not_to_come("told_on", told_on or clock.today())
        part = str(made.concerned_id)
        open_deadline(clue, "REEXAM_APPLY", by=by, on=told, part=part, team=clue.handler)
    data = {"concerned": made.concerned.name, "appeal_result": result}
    record("clues.appeal_decided", clue, by=by, data=data, rows=[*rows, made])


def _against(concerned: Concerned, kind: AppealKind) -> Appeal | None:
    """The decided appeal from which this one goes up. Raises WrongState if there is none."""
    if kind not in UP_FROM:
        return None
    found = concerned.appeals.filter(kind=UP_FROM[kind]).exclude(result="").last()
    if found is None:
        raise WrongState("not-yet", _("The step below comes first: it is not decided yet."))
    return found


def _told(clue: Clue, against: Appeal | None) -> date | None:
    if against is not None:
        return against.decided_on
    case = clue.cases.last()
    return case.told_on if case else clue.concluded_on


def _those_before(clue: Clue, made: Appeal) -> set[int | None]:
    case = clue.cases.last()
    earlier = made.against
    return {
        clue.concluded_by_id,
        clue.approved_by_id,
        made.taken_by_id,
        case.decided_by_id if case else None,
        earlier.decided_by_id if earlier else None,
        *clue.officers.values_list("person", flat=True),
    } - {None}
