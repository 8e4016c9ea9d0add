"""Name a root cause."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.checks import filled
from vedette.findings.models import CauseKind, Finding, RootCause
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.organisation.models import Person


@transaction.atomic
def add_root_cause(
    finding: Finding, *, by: Person, text: str, kind: str = CauseKind.DIRECT
) -> RootCause:
    """Name what let the issue arise: a direct cause, or an institutional one (制度原因)."""
    require(by, "findings.set_causes", finding)
    cause = RootCause.objects.create(
        finding=finding,
        kind=CauseKind(kind),
        text=filled("text", text),
        identified_on=clock.today(),
    )
    record("findings.cause_named", finding, by=by, data={"kind": cause.kind}, rows=[cause])
    return cause
