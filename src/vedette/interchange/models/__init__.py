"""Imports, the rows they refused, uploads on their way, remembered mappings."""

from vedette.interchange.models.run import ImportRun, RefusedRow
from vedette.interchange.models.upload import RememberedMapping, Upload, UploadState

__all__ = ["ImportRun", "RefusedRow", "RememberedMapping", "Upload", "UploadState"]
