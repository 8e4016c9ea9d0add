"""Say that a finding no longer applies."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled, refuse
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def supersede(finding: Finding, *, by: Person, reason: str, another: Finding | None = None) -> None:
    """Close a finding that no longer applies; `another` is the one that stands in its place."""
    require(by, "findings.close", finding)
    reason = filled("reason", reason)
    if another is not None and another.pk == finding.pk:
        raise refuse("another", _("A finding can't stand in its own place."))
    step = steps.take(finding, "supersede", by=by, note=reason, superseded_by=another)
    data = {"another": another.ref if another else ""}
    record("findings.superseded", finding, by=by, data=data, rows=[step])
