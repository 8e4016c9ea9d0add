"""Case files by volume, who holds each, and how they change hands."""

from vedette.custody.models.case_file import CaseFile, Content, Volume
from vedette.custody.models.holding import Holding
from vedette.custody.models.transfer import PackingLine, Transfer, TransferKind

__all__ = [
    "CaseFile",
    "Content",
    "Holding",
    "PackingLine",
    "Transfer",
    "TransferKind",
    "Volume",
]
