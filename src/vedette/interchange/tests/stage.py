"""Ledgers at each step of an import, for the pages that the browser walks."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.base import File

from tests.cast import Cast
from vedette.interchange.actions import carry_out, receive, set_mapping
from vedette.interchange.models import Upload, UploadState
from vedette.interchange.progress import tell
from vedette.interchange.samples import chinese_ledger

NAME = "驻省交通运输厅组2020年问题整改台账.xlsx"


def sent(cast: Cast) -> Upload:
    """Wang has sent in a ledger as offices keep it; every third unit in it has no such name."""
    with TemporaryDirectory() as folder:
        units = ["省公路局", "省道路运输管理局", "公路管理局"]
        path = chinese_ledger(Path(folder) / "l.xlsx", units, open_rows=9)
        with path.open("rb") as file:
            return receive(File(file), NAME, team=cast.transport_team, by=cast.wang)


def columns(cast: Cast) -> str:
    return f"/import/findings/{sent(cast).token}/"


def looked_through(cast: Cast) -> Upload:
    upload = sent(cast)
    set_mapping(upload, upload.columns)
    return upload


def preview(cast: Cast) -> str:
    return f"/import/findings/{looked_through(cast).token}/preview/"


def waiting(cast: Cast) -> str:
    """A larger one is being entered in the background."""
    upload = looked_through(cast)
    upload.state = UploadState.TAKING
    upload.save()
    tell(upload.progress, 31_500, 50_000)
    return f"/import/findings/{upload.token}/progress/"


def taken(cast: Cast) -> str:
    upload = looked_through(cast)
    carry_out(upload)
    return f"/import/{upload.run.ref}/" if upload.run else ""
