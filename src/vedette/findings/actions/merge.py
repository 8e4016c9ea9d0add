"""Merge a finding into another."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled, refuse
from vedette.findings.models import Finding
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def merge(finding: Finding, *, by: Person, into: Finding, reason: str) -> None:
    """Close a finding that says the same as another open one about the same unit."""
    require(by, "findings.close", finding)
    require(by, "findings.close", into)
    reason = filled("reason", reason)
    if into.pk == finding.pk or into.unit_id != finding.unit_id or not into.is_open:
        raise refuse("into", _("Choose another open finding about the same unit."))
    step = steps.take(finding, "merge", by=by, note=reason, merged_into=into)
    record("findings.merged", finding, by=by, data={"into": into.ref}, rows=[step])
