"""Ask for more time; grant or refuse it."""

from datetime import date
from typing import NoReturn

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.access.roles import Role
from vedette.deadlines import calendars
from vedette.deadlines.actions.telling import named, tell
from vedette.deadlines.extending import hindrance, latest_date
from vedette.deadlines.ladder import RUNGS, next_look, rung
from vedette.deadlines.models import Deadline, Decision, Extension
from vedette.deadlines.permissions import rung_of
from vedette.deadlines.rules import Rule
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, Unacceptable, WrongState, type_text
from vedette.notifications.actions import overtake
from vedette.notifications.actions import tell as notify
from vedette.notifications.queries import holding
from vedette.organisation.models import Person


@transaction.atomic
def ask_extension(deadline: Deadline, *, by: Person, asked_due: date, reason: str) -> Extension:
    """Ask for a later date, while there is still time.

    Raises NotAllowed; WrongState when it has ended, stands still, is due today or ran out, was
    extended as often as the rule allows, or a request is waiting; Incomplete without a reason;
    Unacceptable for a date that isn't later, or later than the rule allows.
    """
    require(by, "deadlines.ask_extension", deadline)
    rule = deadline.snapshot
    today = clock.today()
    if denial := hindrance(deadline, today):
        raise WrongState(denial.code, denial.reason)
    if not reason.strip():
        raise Incomplete("reason", _("Give a reason."))
    if asked_due <= deadline.due:
        _refuse_date("asked_due", _("The new date must be later than the one it has."))
    latest = latest_date(deadline)
    if latest is not None and asked_due > latest:
        text = _("The rule allows no date after %(latest)s.")
        _refuse_date("asked_due", text % {"latest": latest.isoformat()})
    extension = Extension.objects.create(
        deadline=deadline,
        asked_by=by,
        asked_on=today,
        reason=reason.strip(),
        due_before=deadline.due,
        asked_due=asked_due,
        approver=_approver(rule, by, deadline),
    )
    data = {"due": deadline.due, "asked": asked_due}
    tell("deadlines.extension_asked", deadline, by=by, data=data, rows=[extension])
    deciders = holding(RUNGS[rung(Role(extension.approver)) :], deadline.team)
    notify(deciders, "deadlines.extension_asked", deadline.subject, data=named(deadline), but=by)
    return extension


@transaction.atomic
def decide_extension(
    extension: Extension, *, by: Person, grant: bool, reason: str = "", due: date | None = None
) -> None:
    """Grant more time (as asked, or to an earlier `due`), or refuse it with a reason.

    The original date stays. Raises NotAllowed (too low, or one's own request), WrongState,
    Incomplete, Unacceptable.
    """
    deadline = extension.deadline
    rule = deadline.snapshot
    if extension.decision:
        raise WrongState("decided", _("This request has been decided already."))
    require(by, "deadlines.decide_extension", deadline)
    if not deadline.is_open:
        raise WrongState("closed", _("This deadline has ended already."))
    if not grant and not reason.strip():
        raise Incomplete("reason", _("Give a reason."))
    extension.decided_by, extension.decided_on = by, clock.today()
    extension.decided_reason = reason.strip()
    extension.decision = Decision.GRANTED if grant else Decision.REFUSED
    data = {"asked": extension.asked_due, "original": deadline.original_due}
    if grant:
        granted = due or extension.asked_due
        if not deadline.due < granted <= extension.asked_due:
            text = _("Grant a date after the present one, and no later than was asked.")
            _refuse_date("due", text)
        extension.granted_due = deadline.due = granted
        deadline.warned_on = deadline.escalated_on = None
        deadline.level = 0
        deadline.look_on = next_look(deadline, clock.today(), calendars.load(rule.calendar))
        deadline.keep("due", "warned_on", "escalated_on", "level", "look_on")
        data["due"] = granted
    extension.keep("decided_by", "decided_on", "decided_reason", "decision", "granted_due")
    key = "deadlines.extension_granted" if grant else "deadlines.extension_refused"
    tell(key, deadline, by=by, data=data, rows=[extension])
    asked = "deadlines.extension_asked"
    overtake(deadline.subject, asked, code=deadline.code, part=deadline.part)
    asker = [extension.asked_by]
    notify(asker, "deadlines.extension_decided", deadline.subject, data=named(deadline))


def _approver(rule: Rule, by: Person, deadline: Deadline) -> Role:
    """The rule's approver, or the next above whoever asks."""
    above = min(rung_of(by, deadline) + 1, len(RUNGS) - 1)
    return RUNGS[max(rung(rule.approver), above)]


def _refuse_date(field: str, reason: type_text) -> NoReturn:
    raise Unacceptable(field, reason, {field: reason})
