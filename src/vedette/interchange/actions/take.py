"""Carry out a plan: enter its new rows as history, all or none."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.actions import HistoricFinding, HistoricMeasure, enter_history
from vedette.findings.models import Theme
from vedette.interchange.actions.remember import remember
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import ImportRun, RefusedRow
from vedette.interchange.plan.compare import mark_known
from vedette.interchange.plan.store import (
    BATCH,
    Planned,
    Store,
    Verdict,
    lines_as_data,
    problems_as_data,
)
from vedette.interchange.values.problems import Problem
from vedette.journal.actions import Actor, next_number, record
from vedette.kernel import clock
from vedette.kernel.bulk import few_collections
from vedette.organisation.models import Person, Unit

Tell = Callable[[int], None]
"""Told how many rows have been entered."""

_DAYS = ("raised_on", "due_on", "submitted_on", "signed_off_on")


@dataclass(frozen=True)
class FileFacts:
    """Which file it was."""

    name: str
    sha256: str
    size: int


@few_collections()
@transaction.atomic
def take(
    store: Store,
    *,
    team: Unit,
    by: Actor,
    file: FileFacts,
    tell: Tell = lambda done: None,
) -> ImportRun:
    """Enter the new rows of a plan into a team's ledger, and keep the refused ones to be corrected.

    One transaction: if the process is killed, nothing of it is there, and it can be begun again.
    Reading and understanding the ledger is done beforehand, so that the database is held no
    longer than writing takes. Raises NotAllowed for another team's ledger.
    """
    run = ImportRun(team=team, by=by if isinstance(by, Person) else None)
    if run.by is not None:
        require(run.by, "interchange.import", run)
    # Two imports into one ledger stand in line, so that neither enters what the other does.
    Unit.objects.select_for_update().get(pk=team.pk)
    mark_known(store, team)
    year = clock.today().year
    run.ref = f"I-{year}-{next_number(f'import:{year}'):04d}"
    _enter(store, run, team, by, tell)
    mapping = Mapping.from_data(store.fact("mapping"))
    counts = store.counts()
    run.file_name, run.sha256, run.size = file.name[:200], file.sha256, file.size
    run.mapping = mapping.as_data()
    run.top = store.fact("top") or {}
    run.entered = counts[Verdict.NEW]
    run.known = counts[Verdict.HERE]
    run.differing = counts[Verdict.DIFFERS]
    run.refused = counts[Verdict.REFUSED]
    run.passed_over = store.fact("passed_over_count") or 0
    run.save(force_insert=True)
    _keep_refused(store, run)
    data = {"file": run.file_name, "sha256": run.sha256, "entered": run.entered}
    record("interchange.imported", run, by=by, data=data)
    remember(team, mapping)
    return run


def _enter(store: Store, run: ImportRun, team: Unit, by: Actor, tell: Tell) -> None:
    known = _Known()
    after = done = 0
    while batch := list(store.rows(Verdict.NEW, after=after, limit=BATCH)):
        after = batch[-1].line
        rows = [known.finding(row, run) for row in batch]
        for row, entered in zip(batch, enter_history(rows, team=team, by=by), strict=True):
            if entered.denial is not None:
                problem = Problem("refused", None, {"text": str(entered.denial.reason)})
                store.refuse(problem, "line = ?", row.line)
        done += len(batch)
        tell(done)


class _Known:
    """Makes findings of planned rows; units and themes are fetched once."""

    def __init__(self) -> None:
        self.units: dict[int, Unit] = {}
        self.themes: dict[int, Theme] = {}

    def finding(self, row: Planned, run: ImportRun) -> HistoricFinding:
        values: dict[str, Any] = dict(row.draft)
        for name in _DAYS:
            values[name] = _day(values[name])
        unit = values["unit"]
        if unit not in self.units:
            self.units[unit] = Unit.objects.get(pk=unit)
        values["unit"] = self.units[unit]
        values["themes"] = tuple(self._theme(pk) for pk in values["themes"])
        values["measures"] = tuple(_measure(measure) for measure in values["measures"])
        return HistoricFinding(key=row.key, source_subject=str(run.subject), **values)

    def _theme(self, pk: int) -> Theme:
        if pk not in self.themes:
            self.themes[pk] = Theme.objects.get(pk=pk)
        return self.themes[pk]


def _measure(values: dict[str, Any]) -> HistoricMeasure:
    days = {name: _day(values[name]) for name in ("due_on", "done_on")}
    return HistoricMeasure(**{**values, **days})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _keep_refused(store: Store, run: ImportRun) -> None:
    rows = _refused(store, run)
    while batch := list(islice(rows, BATCH)):
        RefusedRow.objects.bulk_create(batch)


def _refused(store: Store, run: ImportRun) -> Iterator[RefusedRow]:
    for row in store.rows(Verdict.REFUSED, Verdict.DIFFERS):
        yield RefusedRow(
            run=run,
            line=row.line,
            differs=row.verdict is Verdict.DIFFERS,
            lines=lines_as_data(row.lines),
            problems=json.loads(json.dumps(problems_as_data(row.problems))),
        )
