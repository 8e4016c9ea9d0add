"""Put a better file in the place of an earlier one."""

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.actions.add_evidence import keep
from vedette.findings.models import Evidence
from vedette.journal.actions import record
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person


@transaction.atomic
def revise_evidence(
    earlier: Evidence, upload: "File[bytes]", *, by: Person, caption: str = ""
) -> Evidence:
    """Attach a file in place of an earlier one, which stays on the record beside it."""
    finding = earlier.finding
    require(by, "findings.add_evidence", finding)
    if hasattr(earlier, "revised_by"):
        raise WrongState("wrong-state", _("There is a later file in its place already."))
    caption = caption or earlier.caption
    piece = keep(finding, upload, by=by, measure=earlier.measure, caption=caption)
    piece.revises = earlier
    piece.save(force_insert=True)
    data = {"evidence": piece.pk, "revises": earlier.pk}
    record("findings.evidence_revised", finding, by=by, data=data, rows=[piece])
    return piece
