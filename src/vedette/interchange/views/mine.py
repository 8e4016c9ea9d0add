"""An upload of one's own; nobody else's can be reached."""

from django.http import Http404
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest
from vedette.interchange.models import Upload, UploadState
from vedette.web.parts import Step


def fetch_mine(request: StaffRequest, token: str) -> Upload:
    """The upload, if this person sent it."""
    found = Upload.objects.filter(token=token, person=request.person).select_related("team", "run")
    upload = found.first()
    if upload is None:
        raise Http404
    return upload


def where_next(upload: Upload) -> str:
    """The name of the page on which an upload is gone on with."""
    match upload.state:
        case UploadState.MAPPING | UploadState.FAILED:
            return "interchange:columns"
        case UploadState.PLANNED:
            return "interchange:preview"
    return "interchange:progress"


def steps_at(place: int) -> list[Step]:
    """The bar above each page of an import; `place` is the step that one is at."""
    steps = (
        (_("File"), _("xlsx or csv")),
        (_("Columns"), _("what they mean")),
        (_("Preview"), _("nothing is entered yet")),
        (_("Entered"), _("as history")),
    )
    return [
        Step(label, note, "done" if i < place else "now" if i == place else "")
        for i, (label, note) in enumerate(steps)
    ]
