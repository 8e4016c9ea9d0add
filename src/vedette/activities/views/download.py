"""Files of activities leave as attachments, never shown inline."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404

from vedette.access.gate import StaffRequest, may
from vedette.activities.models import Activity
from vedette.web.fetch import fetch_or_404


@may("activities.view")
def download(request: StaffRequest, ref: str, sha256: str) -> HttpResponse:
    """A file as it was handed in, under the name it had."""
    activity = fetch_or_404(Activity, ref, seen_by=request.person)
    attachment = get_object_or_404(activity.attachments, sha256=sha256)
    response = FileResponse(
        attachment.file.open("rb"),
        as_attachment=True,
        filename=attachment.name,
        content_type="application/octet-stream",
    )
    response["Cache-Control"] = "private, no-store"
    return response  # type: ignore[return-value]
