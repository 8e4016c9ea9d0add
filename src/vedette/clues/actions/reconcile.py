"""Hold the registers against each other, and keep what came out."""

from datetime import date, timedelta

from django.db import transaction

from vedette.access.permissions import require
from vedette.clues.models import Capacity, Clue, JointCheck
from vedette.clues.queries import Checked, check
from vedette.journal.actions import SYSTEM, Actor, record
from vedette.kernel import clock
from vedette.notifications.actions import overtake, tell
from vedette.organisation.models import Person, Unit

SETTLES = {
    "managers": (Capacity.MANAGER, Capacity.REGISTRAR),
    "handler": (Capacity.HANDLER,),
    "approver": (Capacity.APPROVER,),
}


@transaction.atomic
def reconcile(
    *,
    by: Person,
    start: date,
    end: date,
    team: Unit | None = None,
    partner: Unit | None = None,
) -> JointCheck:
    """Run the joint check of a register, or of what two bodies share, and keep its numbers.

    It keeps no clue's number: what differs is told to those who have to settle it. NotAllowed.
    """
    require(by, "clues.reconcile")
    return _keep(check(start, end, team=team, partner=partner), by, start, end, team, partner)


@transaction.atomic
def reconcile_all() -> JointCheck | None:
    """The check of the central register that runs by itself, once a day; None: done today."""
    today = clock.today()
    if JointCheck.objects.filter(on=today, by=None).exists():
        return None
    start, end = date(today.year, 1, 1), today - timedelta(days=1)
    if end < start:
        start = date(end.year, 1, 1)
    return _keep(check(start, end), None, start, end, None, None)


def _keep(
    checked: Checked,
    by: Person | None,
    start: date,
    end: date,
    team: Unit | None,
    partner: Unit | None,
) -> JointCheck:
    told = checked.balance
    row = JointCheck.objects.create(
        team=team,
        partner=partner,
        start=start,
        end=end,
        opening=told.opening,
        new=told.new,
        reopened=told.reopened,
        concluded=told.concluded,
        struck=told.struck,
        closing=told.closing,
        differences=len(checked.differences) + len(checked.gaps) + (not told.holds),
        on=clock.today(),
        by=by,
    )
    actor: Actor = by or SYSTEM
    record("clues.checked", row, by=actor, data={"n": row.differences})
    _tell(checked, but=by)
    return row


def _tell(checked: Checked, *, but: Person | None) -> None:
    """Each to those on its own circle who have to settle it; at most one unread notice each."""
    settles = {one.ref: one.kind.settles for one in checked.differences}
    for clue in Clue.objects.filter(ref__in=settles):
        named = clue.circle.filter(until=None, capacity__in=SETTLES[settles[clue.ref]])
        people = [member.person for member in named.select_related("person")]
        overtake(clue.subject, "clues.differs")
        tell(people, "clues.differs", clue.subject, but=but)
