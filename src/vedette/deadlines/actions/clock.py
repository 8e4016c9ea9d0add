"""Start a clock, stop it, let it stand still."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.deadlines import calendars, counting, rulebook
from vedette.deadlines.actions.telling import tell
from vedette.deadlines.calendars import Calendar
from vedette.deadlines.extending import pause_hindrance
from vedette.deadlines.ladder import next_look
from vedette.deadlines.models import Deadline, Outcome, Pause
from vedette.deadlines.rules import Rule, Span
from vedette.journal.actions import Actor
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, Unacceptable, WrongState
from vedette.kernel.rows import Row
from vedette.notifications.actions import overtake
from vedette.organisation.models import Unit

REMINDERS = (
    "deadlines.warned",
    "deadlines.overdue",
    "deadlines.escalated",
    "deadlines.extension_asked",
)
"""The notices that are no news any more once a deadline has ended."""


@transaction.atomic
def open_deadline(
    row: Row,
    code: str,
    *,
    by: Actor,
    on: date | None = None,
    due: date | None = None,
    part: str = "",
    team: Unit | None = None,
    unit: Unit | None = None,
    pack: str | None = None,
) -> Deadline:
    """Set a clock running for a record, by the rule in force on the day of its trigger (today).

    `due` is needed for a date that is agreed in each case (`MEASURE`), and elsewhere takes the
    place of the counted one. `part` tells several of a kind apart (a measure's number). `team` is
    the team in charge; `unit` makes the deadline visible to an overseen unit.

    Raises UnknownRule; Incomplete where an agreed date is missing; Unacceptable for a date before
    the trigger; WrongState if the same is open already.
    """
    start = on or clock.today()
    rule = rulebook.find(code, on=start, pack=pack)
    if _open(row, code, part) is not None:
        raise WrongState("already-open", _("This deadline is running already."))
    calendar = calendars.load(rule.calendar)
    is_agreed = due is not None
    if due is None:
        due = _counted(rule, start, calendar)
    elif due < start:
        raise Unacceptable(
            "due", _("The date lies before the start."), {"due": _("Before the start.")}
        )
    deadline = Deadline(
        subject=str(row.subject),
        code=code,
        part=part,
        pack=rule.pack,
        pack_version=rule.version,
        rule=rule.as_json(),
        team=team,
        unit=unit,
        is_agreed=is_agreed,
        triggered_on=start,
        original_due=due,
        due=due,
    )
    deadline.look_on = next_look(deadline, clock.today(), calendar)
    deadline.save(force_insert=True)
    tell("deadlines.opened", deadline, by=by, data={"due": due}, row=row)
    return deadline


@transaction.atomic
def close_deadline(
    row: Row,
    code: str,
    *,
    by: Actor,
    outcome: Outcome = Outcome.DONE,
    on: date | None = None,
    part: str = "",
) -> Deadline | None:
    """Stop a record's clock, today or on the day when the thing was done; None if none runs."""
    deadline = _open(row, code, part)
    if deadline is not None:
        close(deadline, by=by, outcome=outcome, on=on, row=row)
    return deadline


@transaction.atomic
def close_all(
    row: Row,
    *,
    by: Actor,
    outcome: Outcome,
    lapsed: Collection[str] = (),
    on: date | None = None,
) -> list[Deadline]:
    """Stop every clock of a record; those whose codes are in `lapsed` ended without the act."""
    deadlines = list(Deadline.objects.for_subject(row.subject).open().order_by("pk"))
    for deadline in deadlines:
        became = Outcome.LAPSED if deadline.code in lapsed else outcome
        close(deadline, by=by, outcome=became, on=on, row=row)
    return deadlines


@transaction.atomic
def pause(row: Row, code: str, *, by: Actor, reason: str, part: str = "") -> Deadline | None:
    """Let a record's clock stand still from today; None if none runs."""
    deadline = _open(row, code, part)
    if deadline is not None:
        stand_still(deadline, by=by, reason=reason, row=row)
    return deadline


@transaction.atomic
def resume(row: Row, code: str, *, by: Actor, part: str = "") -> Deadline | None:
    """Set a record's clock running again; None if there is none."""
    deadline = _open(row, code, part)
    if deadline is not None:
        run_again(deadline, by=by, row=row)
    return deadline


def close(
    deadline: Deadline,
    *,
    by: Actor,
    outcome: Outcome,
    on: date | None = None,
    row: Row | None = None,
    reason: str = "",
) -> None:
    """Stop one clock; a pause that is still running ends with it."""
    day = on or clock.today()
    ended: list[Pause] = []
    if deadline.paused_on is not None:
        ended = list(deadline.pauses.filter(until=None))
    for pause_row in ended:
        pause_row.until = day
        pause_row.keep("until")
    deadline.closed_on, deadline.outcome, deadline.paused_on = day, outcome, None
    deadline.keep("closed_on", "outcome", "paused_on")
    late = max((day - deadline.due).days, 0)
    data = {"outcome": outcome.value, "due": deadline.due, "late": late, "reason": reason}
    tell("deadlines.closed", deadline, by=by, data=data, row=row, rows=ended)
    overtake(deadline.subject, *REMINDERS, code=deadline.code, part=deadline.part)


def stand_still(deadline: Deadline, *, by: Actor, reason: str, row: Row | None = None) -> None:
    """Pause one clock. Raises WrongState unless it runs and has time left; Incomplete."""
    today = clock.today()
    if not reason.strip():
        raise Incomplete("reason", _("Give a reason."))
    if denial := pause_hindrance(deadline, today):
        raise WrongState(denial.code, denial.reason)
    stopped = Pause.objects.create(deadline=deadline, since=today, reason=reason.strip())
    deadline.paused_on = today
    deadline.keep("paused_on")
    tell("deadlines.paused", deadline, by=by, row=row, rows=[stopped])


def run_again(deadline: Deadline, *, by: Actor, row: Row | None = None) -> None:
    """End a pause: the due date moves by the days it lasted. Raises WrongState."""
    stopped = deadline.pauses.filter(until=None).first()
    if stopped is None or deadline.paused_on is None:
        raise WrongState("not-paused", _("This clock isn't paused."))
    today = clock.today()
    rule = deadline.snapshot
    calendar = calendars.load(rule.calendar)
    stopped.until = today
    stopped.days, deadline.due = counting.after_pause(
        deadline.due, deadline.paused_on, today, rule.span, calendar
    )
    stopped.due_after = deadline.due
    stopped.keep("until", "days", "due_after")
    deadline.paused_on = None
    deadline.paused_days += stopped.days
    deadline.look_on = next_look(deadline, today, calendar)
    deadline.keep("paused_on", "paused_days", "due", "look_on")
    data = {"days": stopped.days, "due": deadline.due}
    tell("deadlines.resumed", deadline, by=by, data=data, row=row, rows=[stopped])


def _counted(rule: Rule, start: date, calendar: Calendar) -> date:
    if rule.span is Span.AGREED:
        raise Incomplete("due", _("Agree on a date: no rule sets one here."))
    return counting.count(start, rule.amount, rule.span, calendar).due


def _open(row: Row, code: str, part: str) -> Deadline | None:
    return Deadline.objects.for_subject(row.subject).open().filter(code=code, part=part).first()
