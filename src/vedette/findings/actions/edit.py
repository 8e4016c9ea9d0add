"""Correct what a finding says."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled
from vedette.findings.models import Category, Finding, Severity, Source
from vedette.findings.states import OPEN, State
from vedette.journal.actions import record
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person

EDITABLE = {
    "title": str,
    "criteria": str,
    "condition": str,
    "cause": str,
    "effect": str,
    "category": Category,
    "severity": Severity,
    "source": Source,
    "source_subject": str,
    "affects_people": bool,
    "affects_money": bool,
}
"""What may be corrected; the unit, the team and the number stay."""


@transaction.atomic
def edit(finding: Finding, *, by: Person, reason: str = "", **values: str | bool) -> list[str]:
    """Correct a finding; once the unit was notified, only with a reason. Returns what changed.

    Raises WrongState once it has left the open states, and TypeError for a field not in `EDITABLE`.
    """
    require(by, "findings.edit", finding)
    if finding.state not in OPEN:
        raise WrongState("wrong-state", _("Only an open finding can be corrected."))
    changed = []
    for name, value in values.items():
        if name not in EDITABLE:
            raise TypeError(f"A finding's {name} is not edited.")
        clean = EDITABLE[name](value.strip() if isinstance(value, str) else value)
        if getattr(finding, name) != clean:
            setattr(finding, name, clean)
            changed.append(name)
    filled("title", finding.title)
    if finding.state != State.RAISED:
        reason = filled("reason", reason)
    if changed:
        finding.keep(*changed)
        step = steps.write(finding, "edit", finding.state, by=by, note=reason.strip())
        data = {"fields": sorted(changed)}
        record("findings.corrected", finding, by=by, data=data, rows=[step])
    return changed
