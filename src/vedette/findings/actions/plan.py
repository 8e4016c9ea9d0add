"""Submit a rectification plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.models import Finding, Measure, PlanKind
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, Unacceptable
from vedette.organisation.models import Person


@dataclass(frozen=True, kw_only=True)
class MeasureDraft:
    """One measure as it is written down in a plan."""

    text: str
    owner: Person | None = None
    due_on: date | None = None
    deliverable: str = ""
    success_test: str = ""
    kind: str = PlanKind.CONCENTRATED
    how_measured: str = ""
    before: str = ""


NEEDED = ("text", "owner", "due_on", "deliverable", "success_test")


@transaction.atomic
def plan(finding: Finding, measures: Sequence[MeasureDraft], *, by: Person) -> list[Measure]:
    """Submit a plan; an earlier one of this round, sent back, gives way to it.

    Raises Incomplete without any measure, and Unacceptable, with a reason for each field
    (`measures-0-due_on`), unless each has an owner, a date that is not over, a deliverable and a
    success test.
    """
    require(by, "findings.plan", finding)
    _refuse_gaps(measures)
    step = steps.take(finding, "plan", by=by)
    earlier = list(finding.current_measures())
    for measure in earlier:
        measure.dropped_on = clock.today()
        measure.keep("dropped_on")
    planned = [
        Measure.objects.create(
            finding=finding,
            round=finding.relapses,
            text=draft.text.strip(),
            kind=PlanKind(draft.kind),
            owner=draft.owner,
            due_on=draft.due_on,
            original_due_on=draft.due_on,
            deliverable=draft.deliverable.strip(),
            success_test=draft.success_test.strip(),
            how_measured=draft.how_measured.strip(),
            before=draft.before.strip(),
        )
        for draft in measures
    ]
    data = {"measures": len(planned)}
    record("findings.planned", finding, by=by, data=data, rows=[step, *earlier, *planned])
    return planned


def _refuse_gaps(measures: Sequence[MeasureDraft]) -> None:
    if not measures:
        raise Incomplete("incomplete:plan", _("A plan needs at least one measure."))
    today = clock.today()
    gaps: dict[str, str] = {}
    for place, draft in enumerate(measures):
        for field in NEEDED:
            value = getattr(draft, field)
            if not (value.strip() if isinstance(value, str) else value):
                gaps[f"measures-{place}-{field}"] = _("This can't be left empty.")
        if draft.due_on is not None and draft.due_on < today:
            gaps[f"measures-{place}-due_on"] = _("This day is over already.")
    if gaps:
        reason = _("Each measure needs an owner, a date, a deliverable and a success test.")
        raise Unacceptable("plan", reason, gaps)
