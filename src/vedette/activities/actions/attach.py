"""Attach a file."""

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.activities.actions.standing import require_standing
from vedette.activities.models import Activity, Attachment
from vedette.journal.actions import record
from vedette.kernel import files
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person


@transaction.atomic
def attach(activity: Activity, upload: "File[bytes]", name: str, *, by: Person) -> Attachment:
    """Keep a file with an activity, as it was handed in.

    Raises Unacceptable for an empty or too large file, and for one that is attached already.
    """
    require(by, "activities.record", activity)
    require_standing(activity)
    kept = files.keep("activities", upload, name)
    if activity.attachments.filter(sha256=kept.sha256).exists():
        reason = _("This file is attached already.")
        raise Unacceptable("file", reason, {"file": reason})
    attachment = Attachment.objects.create(
        activity=activity, name=kept.name, sha256=kept.sha256, size=kept.size, file=kept.path
    )
    data = {"name": kept.name, "sha256": kept.sha256}
    record("activities.attached", activity, by=by, data=data, rows=[attachment])
    return attachment
