"""Enter findings from an earlier ledger, as history: marked so, their steps not taken here."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.history import HistoricFinding
from vedette.findings.models import Finding, FindingTheme, Measure, Step
from vedette.journal.actions import Act, Actor, next_numbers, record_all
from vedette.kernel import clock
from vedette.kernel.bulk import fresh, insert
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person, Unit
from vedette.organisation.queries import overseen_by


@dataclass(slots=True)
class Entered:
    """What became of one row."""

    row: HistoricFinding
    finding: Finding | None = None
    """Entered now, or by an earlier loading (`known`); None if refused."""
    known: bool = False
    denial: Denial | None = None
    """The reason against it; its code is the field that can't be taken."""


@transaction.atomic
def enter_history(rows: Sequence[HistoricFinding], *, team: Unit, by: Actor) -> list[Entered]:
    """Enter a batch of rows into a team's ledger; say of each, in order, what became of it.

    A row whose key the team's ledger has already is left as it is. Costs a fixed number of
    statements however long the batch: callers load thousands of rows in batches of about 500,
    inside one transaction of their own where all is to be entered or nothing.
    `by` is a person, or the software at the command line of its server.
    """
    if isinstance(by, Person):
        require(by, "findings.enter_history", Finding(team=team))
    outcomes = [Entered(row) for row in rows]
    _tell_known(outcomes, team)
    _refuse_faulty(outcomes, team)
    new = [one for one in outcomes if not (one.known or one.denial)]
    _number_and_write(new, team)
    record_all(_write_parts(new), by=by)
    return outcomes


def _tell_known(outcomes: Sequence[Entered], team: Unit) -> None:
    """Mark rows entered before, and those that come twice in this batch."""
    keys = [one.row.key for one in outcomes]
    # Left to itself, the database would go through the whole ledger of the team for each batch.
    same = Finding.objects.exclude(history_key="").filter(history_key__in=keys).order_by()
    there = {finding.history_key: finding for finding in same if finding.team_id == team.pk}
    seen: set[str] = set()
    for one in outcomes:
        one.finding = there.get(one.row.key)
        one.known = one.finding is not None
        if one.row.key in seen and not one.known:
            one.denial = Denial("key", _("This row comes twice."))
        seen.add(one.row.key)


def _refuse_faulty(outcomes: Sequence[Entered], team: Unit) -> None:
    overseen, today = _Overseen(team), clock.today()
    for one in outcomes:
        if one.known or one.denial:
            continue
        if fault := one.row.fault(today):
            one.denial = Denial(*fault)
        elif not overseen(one.row.unit, one.row.raised_on):
            one.denial = Denial("unit", _("The team does not oversee this unit."))


class _Overseen:
    """Does the team oversee a unit today, or did it when the finding was raised?"""

    def __init__(self, team: Unit) -> None:
        self.team = team
        self.today = self._units(clock.today())
        self.then: dict[date, set[int]] = {}

    def __call__(self, unit: Unit, day: date) -> bool:
        if unit.pk in self.today:
            return True
        if day not in self.then:
            self.then[day] = self._units(day)
        return unit.pk in self.then[day]

    def _units(self, day: date) -> set[int]:
        return set(overseen_by(self.team, on=day).values_list("pk", flat=True))


def _number_and_write(new: Sequence[Entered], team: Unit) -> None:
    years = Counter(one.row.raised_on.year for one in new)
    numbers = {year: iter(next_numbers(f"finding:{year}", many)) for year, many in years.items()}
    for one in new:
        row = one.row
        year = row.raised_on.year
        one.finding = fresh(
            Finding,
            ref=f"F-{year}-{next(numbers[year]):04d}",
            team_id=team.pk,
            unit_id=row.unit.pk,
            title=row.title.strip()[:200],
            criteria=row.criteria,
            condition=row.condition,
            cause=row.cause,
            effect=row.effect,
            remarks=row.remarks,
            category=row.category,
            severity=row.severity,
            source=row.source,
            source_subject=row.source_subject,
            affects_people=row.affects_people,
            affects_money=row.affects_money,
            state=row.state,
            due_on=row.due_now,
            original_due_on=row.due_now and (row.original_due_on or row.due_now),
            raised_on=row.raised_on,
            notified_on=row.shown_on,
            submitted_on=row.submitted_on,
            verified_on=row.verified_on,
            signed_off_on=row.signed_off_on,
            accepted_until=row.accepted_until,
            relapses=row.relapses,
            is_history=True,
            history_key=row.key,
        )
    insert([one.finding for one in new if one.finding])


def _write_parts(new: Sequence[Entered]) -> list[Act]:
    """Write steps, measures and themes; then one act for each finding, with all its rows."""
    now = clock.now()
    acts: list[Act] = []
    for one in new:
        assert one.finding is not None  # noqa: S101  (given by _number_and_write)
        row, key = one.row, one.finding.pk
        themes = (fresh(FindingTheme, finding_id=key, theme_id=theme.pk) for theme in row.themes)
        parts = [*_steps(row, key, now), *_measures(row, key), *themes]
        data = {"unit": row.unit.ref, "state": row.state}
        acts.append(Act("findings.history_entered", one.finding, data, parts))
    every = [part for act in acts for part in act.rows]
    for kind in (Step, Measure, FindingTheme):
        insert([part for part in every if isinstance(part, kind)])
    return acts


def _steps(row: HistoricFinding, finding: int, now: datetime) -> Iterator[Step]:
    before = ""
    for name, state, day in row.told_steps():
        yield fresh(
            Step,
            finding_id=finding,
            name=name,
            from_state=before,
            to_state=state,
            due_on=row.due_in(state),
            on=day,
            at=now,
            is_history=True,
        )
        before = state


def _measures(row: HistoricFinding, finding: int) -> Iterator[Measure]:
    for measure in row.measures:
        yield fresh(
            Measure,
            finding_id=finding,
            round=row.relapses,
            text=measure.text,
            kind=measure.kind,
            owner_name=measure.owner_name,
            due_on=measure.due_on,
            original_due_on=measure.due_on,
            deliverable=measure.deliverable,
            success_test=measure.success_test,
            done_on=measure.done_on,
            result=measure.result,
        )
