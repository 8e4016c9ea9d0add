"""Attach a file."""

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.cooperation.actions.standing import require_standing
from vedette.cooperation.models import Attachment, Matter
from vedette.journal.actions import record
from vedette.kernel import files
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person


@transaction.atomic
def attach(matter: Matter, upload: "File[bytes]", name: str, *, by: Person) -> Attachment:
    """Keep a file with a joint matter, as it was handed in.

    Raises Unacceptable for an empty or too large file, and for one that is attached already.
    """
    require(by, "cooperation.record", matter)
    require_standing(matter)
    kept = files.keep("cooperation", upload, name)
    if matter.attachments.filter(sha256=kept.sha256).exists():
        reason = _("This file is attached already.")
        raise Unacceptable("file", reason, {"file": reason})
    attachment = Attachment.objects.create(
        matter=matter, name=kept.name, sha256=kept.sha256, size=kept.size, file=kept.path
    )
    data = {"name": kept.name, "sha256": kept.sha256}
    record("cooperation.attached", matter, by=by, data=data, rows=[attachment])
    return attachment
