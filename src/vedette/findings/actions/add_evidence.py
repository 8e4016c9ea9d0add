"""Attach evidence."""

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.checks import refuse
from vedette.findings.models import Evidence, Finding, Measure
from vedette.findings.states import OPEN, State
from vedette.journal.actions import record
from vedette.kernel import files
from vedette.kernel.errors import WrongState
from vedette.kernel.sniff import HEAD, sniff
from vedette.organisation.models import Person

TAKES_EVIDENCE = (*OPEN, State.SIGNED_OFF)


@transaction.atomic
def add_evidence(
    finding: Finding,
    upload: "File[bytes]",
    *,
    by: Person,
    measure: Measure | None = None,
    caption: str = "",
) -> Evidence:
    """Attach a file to a finding or one of its measures, with its hash.

    Raises Unacceptable for an empty or too large file, and for a measure of another finding.
    """
    require(by, "findings.add_evidence", finding)
    piece = keep(finding, upload, by=by, measure=measure, caption=caption)
    piece.save(force_insert=True)
    data = {"evidence": piece.pk}
    record("findings.evidence_added", finding, by=by, data=data, rows=[piece])
    return piece


def keep(
    finding: Finding, upload: "File[bytes]", *, by: Person, measure: Measure | None, caption: str
) -> Evidence:
    """The row of a file that is now in the store; not yet written itself."""
    if finding.state not in TAKES_EVIDENCE:
        raise WrongState("wrong-state", _("This finding takes no more evidence."))
    if measure is not None and measure.finding_id != finding.pk:
        raise refuse("measure", _("This measure is not one of the present plan."))
    upload.seek(0)
    mime = sniff(upload.read(HEAD))
    kept = files.keep("findings", upload, upload.name or "")
    return Evidence(
        finding=finding,
        measure=measure,
        path=kept.path,
        name=kept.name,
        caption=caption.strip()[:200],
        sha256=kept.sha256,
        size=kept.size,
        mime=mime,
        uploaded_by=by,
    )
