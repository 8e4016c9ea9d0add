"""How a due date came about, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vedette.deadlines import calendars, counting
from vedette.deadlines.calendars import Basis, Day
from vedette.deadlines.models import Deadline, Decision, Extension, Pause
from vedette.deadlines.rules import Rule, Span
from vedette.web.when import iso


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days in a row on which nobody works, and why: "10-01 to 10-08, National Day"."""

    first: date
    last: date
    names: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step: when it happened, what, why, and the due date that it led to."""

    on: date
    text: str
    detail: str = ""
    due: date | None = None
    rested: tuple[DaysOff, ...] = ()
    worked_weekends: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """The steps in order, and what a reader must be warned of."""

    steps: list[Step]
    warnings: list[str]


def period(rule: Rule) -> str:
    """ "15 working days", "1 month", "by the end of the quarter", "as agreed"."""
    number = {"number": rule.amount}
    match rule.span:
        case Span.CALENDAR_DAYS:
            return ngettext("%(number)d day", "%(number)d days", rule.amount) % number
        case Span.WORKING_DAYS:
            words = ngettext("%(number)d working day", "%(number)d working days", rule.amount)
            return words % number
        case Span.MONTHS:
            return ngettext("%(number)d month", "%(number)d months", rule.amount) % number
        case Span.QUARTER_END:
            return _("by the end of the quarter")
        case Span.AGREED:
            return _("as agreed")


def explain(deadline: Deadline) -> Explanation:
    """Every step from the trigger to the date as it stands."""
    rule = deadline.snapshot
    calendar = calendars.load(rule.calendar)
    steps = [Step(deadline.triggered_on, _("Trigger: %(event)s") % {"event": rule.trigger})]
    warnings: list[str] = []
    if deadline.is_agreed:
        text = _("The date was agreed, not counted.")
        steps.append(Step(deadline.triggered_on, text, due=deadline.original_due))
    else:
        counted = counting.count(deadline.triggered_on, rule.amount, rule.span, calendar)
        steps += _counted(rule, counted)
        if counted.due != deadline.original_due:
            words = _("The calendar has changed since: counted today it would be %(due)s.")
            warnings.append(words % {"due": counted.due})
        if not counted.is_certain:
            warnings.append(_guessed(deadline.original_due))
    steps += sorted(_changes(deadline), key=lambda step: step.on)
    if not warnings and calendar[deadline.due].basis is Basis.GUESSED:
        warnings.append(_guessed(deadline.due))
    if deadline.closed_on is not None:
        steps.append(Step(deadline.closed_on, _("Ended: %s") % deadline.get_outcome_display()))
    return Explanation(steps, warnings)


def _counted(rule: Rule, counted: counting.Count) -> Iterator[Step]:
    passed = (tuple(_in_rows(counted.rested)), tuple(counted.worked_weekends))
    if rule.counts_working_days:
        detail = _("The day of the trigger isn't counted. Only working days are.")
        yield Step(counted.start, period(rule), detail, counted.due, *passed)
        return
    detail = _("The day of the trigger isn't counted.")
    yield Step(counted.start, period(rule), detail, counted.nominal)
    if counted.due != counted.nominal:
        detail = _("The last day is a day off, so the period ends on the next working day.")
        yield Step(counted.start, _("Moved to a working day"), detail, counted.due, *passed)


def _changes(deadline: Deadline) -> Iterator[Step]:
    for pause in deadline.pauses.all():
        yield from _pause(pause)
    for extension in deadline.extensions.select_related("asked_by", "decided_by"):
        yield from _extension(extension)


def _pause(pause: Pause) -> Iterator[Step]:
    yield Step(pause.since, _("The clock was stopped"), pause.reason)
    if pause.until is not None and pause.due_after is not None:
        words = ngettext(
            "Running again: %(days)d day was added",
            "Running again: %(days)d days were added",
            pause.days,
        )
        yield Step(pause.until, words % {"days": pause.days}, due=pause.due_after)


def _extension(extension: Extension) -> Iterator[Step]:
    asked = _("%(who)s asked to move it from %(before)s to %(after)s") % {
        "who": extension.asked_by,
        "before": iso(extension.due_before),
        "after": iso(extension.asked_due),
    }
    yield Step(extension.asked_on, asked, extension.reason)
    if extension.decided_on is None:
        return
    granted = extension.decision == Decision.GRANTED
    words = _("%(who)s granted it") if granted else _("%(who)s refused it")
    decided = words % {"who": extension.decided_by}
    yield Step(extension.decided_on, decided, extension.decided_reason, extension.granted_due)


def _in_rows(days: list[Day]) -> Iterator[DaysOff]:
    """Days off that follow one another, taken together."""
    run: list[Day] = []
    for day in days:
        if run and day.on - run[-1].on != calendars.ONE_DAY:
            yield _row(run)
            run = []
        run.append(day)
    if run:
        yield _row(run)


def _row(run: list[Day]) -> DaysOff:
    names = dict.fromkeys(str(day.note) for day in run if str(day.note))
    return DaysOff(run[0].on, run[-1].on, ", ".join(names) or _("weekend"))


def _guessed(day: date) -> str:
    words = _(
        "The official calendar of %(year)d isn't known here yet: Monday to Friday were counted as"
        " working days. Holidays and days worked in exchange may still move this date."
    )
    return words % {"year": day.year}
