"""Report how a measure goes."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.checks import filled, refuse
from vedette.findings.models import Finding, Measure
from vedette.findings.states import State
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person


@transaction.atomic
def report_progress(
    finding: Finding,
    measure: Measure,
    *,
    by: Person,
    result: str,
    after: str = "",
    done: bool = False,
) -> None:
    """Say what a measure has brought so far; `done` says that nothing is left to do.

    Raises WrongState unless the finding is in rectification, and Unacceptable for a measure that
    is not one of the present plan.
    """
    require(by, "findings.report_progress", finding)
    if finding.state != State.IN_PROGRESS:
        reason = _("Progress is reported while the finding is in rectification.")
        raise WrongState("wrong-state", reason)
    numbers = list(finding.current_measures().values_list("pk", flat=True))
    if measure.pk not in numbers:
        raise refuse("measure", _("This measure is not one of the present plan."))
    measure.result = filled("result", result) if done else result.strip()
    measure.after = after.strip()
    measure.done_on = clock.today() if done else None
    measure.keep("result", "after", "done_on")
    key = "findings.measure_done" if done else "findings.measure_reported"
    data = {"measure": measure.pk, "number": numbers.index(measure.pk) + 1}
    record(key, finding, by=by, data=data, rows=[measure])
