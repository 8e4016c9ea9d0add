"""Files as they were handed in, kept under their hash: the same content is stored once."""

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

from vedette.kernel.errors import Unacceptable, type_text

LONGEST_NAME = 200


@dataclass(frozen=True)
class Kept:
    """A file in the store."""

    path: str
    sha256: str
    size: int
    name: str
    """As it was called by whoever handed it in, without any folder."""


def keep(folder: str, upload: "File[bytes]", name: str) -> Kept:
    """Store a file in a folder of the store and say what it is.

    Raises Unacceptable for an empty file, one above `VEDETTE_UPLOAD_MB`, and one without a name.
    """
    plain = name.replace("\\", "/").rpartition("/")[2].strip()[-LONGEST_NAME:]
    if not plain:
        raise _refused(_("The file has no name."))
    size = upload.size or 0
    if not size:
        raise _refused(_("The file is empty."))
    if size > settings.UPLOAD_LIMIT:
        limit = {"mb": settings.UPLOAD_LIMIT // 1024**2}
        raise _refused(_("The file is larger than %(mb)s MB.") % limit)
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    sha256 = digest.hexdigest()
    path = f"{folder}/{sha256[:2]}/{sha256}"
    if not default_storage.exists(path):
        upload.seek(0)
        path = default_storage.save(path, upload)
    return Kept(path=path, sha256=sha256, size=size, name=plain)


def _refused(reason: type_text) -> Unacceptable:
    return Unacceptable("file", reason, {"file": reason})
