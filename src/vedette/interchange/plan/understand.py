"""From a row of a ledger to a finding of ours, as history."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Any

from vedette.findings.models import PlanKind, Source, Theme
from vedette.findings.states import State
from vedette.interchange.ledger.fields import Field
from vedette.interchange.ledger.mapping import Mapping as Columns
from vedette.interchange.ledger.rows import LedgerRow, Step, section_mark, section_theme
from vedette.interchange.ledger.words import CATEGORY, SEVERITY, SOURCE, choice
from vedette.interchange.plan.units import UnitFinder
from vedette.interchange.values.flags import Flag
from vedette.interchange.values.limits import LimitKind
from vedette.interchange.values.problems import BadValue, Problem
from vedette.interchange.values.texts import comparable, exact_print, fingerprint
from vedette.kernel import clock
from vedette.organisation.models import Unit

TITLE = 200
SHORT = 80
"""Where a ledger has no short title, the finding's first words up to here become one."""
_KINDS = {
    LimitKind.IMMEDIATE: PlanKind.IMMEDIATE.value,
    LimitKind.STANDING: PlanKind.LONG_TERM.value,
}
_BESIDE = attrgetter(
    *("title", "criteria", "cause", "effect", "theme", "severity", "source", "found_on"),
    *("lead_unit", "unit", "leader", "signed_off", "signed_off_on", "remarks", "notes"),
)
NO_WORDS = "—"
"""Stands for a measure that the ledger doesn't put into words."""


@dataclass
class Draft:
    """What a row becomes: the arguments of `HistoricFinding` as JSON, and what tells it again."""

    values: dict[str, Any] = field(default_factory=dict)
    number: str = ""
    text: str = ""
    """Fingerprint of unit and finding."""
    rest: str = ""
    """Fingerprint of everything else."""
    problems: list[Problem] = field(default_factory=list)


class Understanding:
    """Turns rows into drafts; the units, themes and columns are looked up once."""

    def __init__(self, columns: Columns, units: UnitFinder, default_unit: Unit | None) -> None:
        self.columns, self.units, self.default_unit = columns, units, default_unit
        self.today = clock.today()
        self.themes = {
            comparable(name): theme.pk
            for theme in Theme.objects.all()
            for name in (theme.name_zh, theme.name_en, theme.ref)
            if name
        }

    def draft(self, row: LedgerRow) -> Draft:
        """What a row becomes, or the problems that keep it from it."""
        draft = Draft(problems=list(row.problems))
        unit, others = self._unit(row, draft)
        self._check_days(row, draft)
        if draft.problems or unit is None:
            return draft
        draft.values = self._values(row, unit, others)
        mark = section_mark(row.section) if row.section else ""
        draft.number = "-".join(filter(None, (mark, row.number))).replace("|", "/")[:40]
        if not row.number:
            draft.number = ""
        draft.text = fingerprint(unit.ref, row.what)[:16]
        draft.rest = exact_print(*_told(row))[:16]
        return draft

    def _unit(self, row: LedgerRow, draft: Draft) -> tuple[Unit | None, tuple[str, ...]]:
        for known, text in ((Field.LEAD_UNIT, row.lead_unit), (Field.UNIT, row.unit)):
            if not text:
                continue
            try:
                unit, others = self.units.find(text)
            except BadValue as bad:
                draft.problems.append(bad.at(self.columns.column_of(known)))
                return None, ()
            beside = row.unit if known is Field.LEAD_UNIT and row.unit != text else ""
            return unit, (*others, *([beside] if beside else []))
        if self.default_unit is not None:
            return self.default_unit, ()
        column = self.columns.column_of(Field.UNIT)
        if column is None:
            column = self.columns.column_of(Field.LEAD_UNIT)
        if not any(problem.column == column for problem in draft.problems):
            draft.problems.append(Problem("missing", column))
        return None, ()

    def _check_days(self, row: LedgerRow, draft: Draft) -> None:
        """What has happened can't lie ahead."""
        days = [(Field.FOUND_ON, row.found_on), (Field.SIGNED_OFF_ON, row.signed_off_on)]
        days += [(Field.DONE_ON, step.done_on) for step in row.measures]
        for known, day in days:
            if day and day > self.today:
                column = self.columns.column_of(known)
                draft.problems.append(Problem("to-come", column, {"text": day.isoformat()}))

    def _values(self, row: LedgerRow, unit: Unit, others: tuple[str, ...]) -> dict[str, Any]:
        state = _state(row)
        done_on = max((step.done_on for step in row.measures if step.done_on), default=None)
        raised = self._raised_on(row)
        ended = row.signed_off_on or done_on or self._by_then(row, raised)
        theme = row.theme or section_theme(row.section)
        themes = [pk] if (pk := self.themes.get(comparable(theme))) else []
        category = choice(CATEGORY, theme)
        return {
            "unit": unit.pk,
            "title": _title(row),
            "condition": row.condition,
            "criteria": row.criteria,
            "cause": row.cause,
            "effect": row.effect,
            "remarks": "\n".join(
                f"{label}：{text}" if label else text
                for label, text in self._remarks(row, others, bool(themes or category))
            ),
            "raised_on": raised.isoformat(),
            "state": state,
            "due_on": _iso(row.due),
            "submitted_on": _iso(max(raised, done_on or ended))
            if state == State.SUBMITTED
            else None,
            "signed_off_on": _iso(max(raised, ended)) if state == State.SIGNED_OFF else None,
            "themes": themes,
            **({"category": category} if category else {}),
            **_known("severity", SEVERITY, row.severity),
            "source": choice(SOURCE, row.source) or Source.LEDGER.value,
            "measures": [
                _measure(step, ended if state != State.IN_PROGRESS else None)
                for step in row.measures
            ],
        }

    def _raised_on(self, row: LedgerRow) -> date:
        """When it was found; where nothing says so, the earliest day that the row names."""
        if row.found_on or self.columns.found_on:
            return row.found_on or self.columns.found_on or self.today
        days = [row.signed_off_on, row.due, *(step.done_on for step in row.measures)]
        return min(*(day for day in days if day), self.today, self.today)

    def _by_then(self, row: LedgerRow, raised: date) -> date:
        """The last day on which it can have been done: its time limit, else today."""
        return max(row.due, raised) if row.due and row.due <= self.today else self.today

    def _remarks(
        self, row: LedgerRow, others: tuple[str, ...], theme_is_known: bool
    ) -> Iterator[tuple[str, str]]:
        """What no field of a finding takes, each under the heading that the ledger gives it."""
        limits = [step.limit.text for step in row.measures if step.limit and not step.limit.day]
        section_is_theme = theme_is_known and not row.theme
        told = [
            (Field.UNIT, "、".join(others)),
            (Field.LEADER, row.leader),
            (Field.THEME, "" if theme_is_known else row.theme),
            (Field.SEVERITY, "" if choice(SEVERITY, row.severity) else row.severity),
            (Field.SOURCE, "" if choice(SOURCE, row.source) else row.source),
            (Field.DUE, "、".join(limits)),
        ]
        if row.remarks:
            yield "", row.remarks
        if row.section and not section_is_theme:
            yield "", row.section
        for known, text in told:
            if text:
                yield self.columns.heading(self.columns.column_of(known)), text
        yield from row.notes


def _state(row: LedgerRow) -> str:
    """Signed off; else done, so that it awaits its verification here; else in rectification."""
    if row.signed_off is Flag.YES or (row.signed_off is None and row.signed_off_on):
        return State.SIGNED_OFF.value
    if row.done is Flag.YES:
        return State.SUBMITTED.value
    return State.IN_PROGRESS.value


def _title(row: LedgerRow) -> str:
    if row.title:
        return " ".join(row.title.split())[:TITLE]
    first = row.condition.split("\n")[0].split("。")[0].strip() or row.condition
    return first if len(first) <= SHORT else first[: SHORT - 1] + "…"


def _measure(step: Step, ended: date | None) -> dict[str, Any]:
    done = step.done_on or (ended if step.done in {Flag.YES, None} else None)
    kind = _KINDS.get(step.limit.kind) if step.limit else None
    return {
        "text": step.text or NO_WORDS,
        "owner_name": " ".join(step.owner.split())[:60],
        "due_on": _iso(step.limit.day if step.limit else None),
        "done_on": _iso(done),
        "success_test": step.goal,
        "result": "\n".join(filter(None, (step.progress, step.result))),
        **({"kind": kind} if kind else {}),
    }


def _known(name: str, words: Mapping[str, str], text: str) -> dict[str, str]:
    found = choice(dict(words), text)
    return {name: found} if found else {}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _told(row: LedgerRow) -> Iterator[str]:
    """All that the ledger says of a finding beside its words, as it says it."""
    yield from map(str, _BESIDE(row))
    for step in row.measures:
        yield str((step.text, step.owner, step.goal, step.progress, step.result))
        yield str((step.limit and step.limit.text, step.done, step.done_on))
