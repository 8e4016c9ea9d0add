"""Propose a disposition (处置意见呈批)."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import circle, steps
from vedette.clues.checks import filled, refuse
from vedette.clues.levels import level_needed, stands_high_enough
from vedette.clues.models import (
    CLOSE_REASONS,
    HOLD_REASONS,
    Capacity,
    Clue,
    Disposition,
    Officer,
    Reason,
    Way,
)
from vedette.clues.queries.disposing import could_approve, renewals_before, report_hindrance
from vedette.deadlines.queries import last_day
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete
from vedette.notifications.actions import tell
from vedette.organisation.models import Person

OFFICERS = 2
LATE = _(
    "It was due on %(due)s, and no later date was granted. More time can no longer be asked for: "
    "write why it is late. The reason stays on the record, and the next level up approves."
)
REASONS: dict[str, tuple[Reason, ...]] = {Way.HOLD: HOLD_REASONS, Way.CLOSE: CLOSE_REASONS}


@transaction.atomic
def submit_disposition(
    clue: Clue,
    *,
    by: Person,
    way: str,
    plan: str,
    approver: Person,
    reason: str = "",
    review_on: date | None = None,
    body: str = "",
    officers: Sequence[Person] = (),
    late_why: str = "",
) -> Disposition:
    """Say what is to be done about a clue and how, and ask somebody who stands high enough.

    A hold needs a reason and a review within six months, a closing a reason, a verification two
    officers, a transfer its receiver. After the due date it needs the reason why it is late. Out
    of an inquiry or verification the report comes first. Raises NotAllowed, WrongState;
    Incomplete without the report; Unacceptable at the fields.
    """
    require(by, "clues.submit", clue)
    way = Way(way)
    if denial := report_hindrance(clue):
        raise Incomplete(denial.code, denial.reason)
    renewal = renewals_before(clue) if way == Way.HOLD else 0
    due, late_why = clue.due_on, late_why.strip()
    late = due is not None and due < clock.today()
    if late and not late_why:
        raise refuse("late_why", LATE % {"due": due})
    disposition = Disposition(
        clue=clue,
        way=way,
        plan=filled("plan", plan),
        reason=_reason(way, reason),
        review_on=_review(review_on) if way == Way.HOLD else None,
        body=filled("body", body) if way == Way.TRANSFER else "",
        renewal=renewal,
        level=level_needed(clue, way, renewal=renewal, late=late),
        due_on=due,
        late_why=late_why if late else "",
        proposed_by=by,
        proposed_on=clock.today(),
        asked=approver,
    )
    team = _team(clue, officers, approver) if way == Way.VERIFICATION else []
    _check_approver(clue, disposition, by)
    step = steps.take(clue, "submit", by=by, way=way)
    disposition.save(force_insert=True)
    rows = [Officer.objects.create(clue=clue, disposition=disposition, person=p) for p in team]
    data = {"way": way.value, "late": disposition.days_late}
    key = "clues.disposition_proposed_late" if late else "clues.disposition_proposed"
    record(key, clue, by=by, data=data, rows=[step, disposition, *rows])
    circle.name(clue, approver, Capacity.APPROVER, by=by)
    tell([approver], "clues.disposition_to_approve", clue.subject, but=by)
    return disposition


def _reason(way: Way, reason: str) -> str:
    allowed = REASONS.get(way, ())
    if not allowed:
        return ""
    if reason not in allowed:
        raise refuse("reason", _("Choose a reason that fits this way."))
    return reason


def _review(day: date | None) -> date:
    today = clock.today()
    if day is None:
        raise refuse("review_on", _("A hold needs the day on which it is looked at again."))
    if day <= today:
        raise refuse("review_on", _("This day is no longer to come."))
    latest = last_day("CLUE_HOLD_LONGEST", today)
    if day > latest:
        raise refuse("review_on", _("At the latest in six months: %(day)s.") % {"day": latest})
    return day


def _team(clue: Clue, officers: Sequence[Person], approver: Person) -> list[Person]:
    people = list(dict.fromkeys(officers))
    if len(people) < OFFICERS:
        raise refuse("officers", _("A verification takes two officers at least."))
    if approver in people:
        raise refuse("approver", _("Whoever verifies does not approve it."))
    for person in people:
        circle.check_person(clue, person, "officers")
    return people


def _check_approver(clue: Clue, disposition: Disposition, by: Person) -> None:
    approver = disposition.asked
    circle.check_person(clue, approver, "approver")
    if approver == by:
        raise refuse("approver", _("Somebody else must approve it (four eyes)."))
    if denial := stands_high_enough(approver, disposition.level):
        raise refuse("approver", denial.reason)
    if not could_approve(clue, approver):
        raise refuse("approver", _("This person leads neither the handler nor the Commission."))
