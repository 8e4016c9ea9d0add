"""The zip file around a workbook: what it claims is checked before anything is unpacked."""

import re
import zipfile
from pathlib import Path
from typing import IO

from vedette.interchange.reading.faults import Unreadable

MB = 1024 * 1024
MAX_PARTS = 2_000
MAX_UNPACKED = 1_024 * MB
MAX_RATIO = 200
"""Sheets of equal rows reach 60; a bomb has 1,000 and more."""
RATIO_MATTERS_FROM = 20 * MB

COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
"""How an old workbook begins, and also a new one that is encrypted."""


def refuse_compound(path: Path) -> None:
    """Say which of the two a compound file is. Always raises Unreadable."""
    mark = "EncryptedPackage".encode("utf-16-le")
    tail = b""
    with path.open("rb") as file:
        while block := file.read(MB):
            if mark in tail + block:
                raise Unreadable("encrypted")
            tail = block[-len(mark) :]
    raise Unreadable("old-workbook")


class Package:
    """The parts of a workbook by their names."""

    def __init__(self, path: Path) -> None:
        """Raises Unreadable for what isn't a workbook or would not be safe to unpack.

        The sizes in the zip directory can be trusted for this: `zipfile` never unpacks more of a
        part than its directory entry declares.
        """
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise Unreadable("damaged", part=path.name) from None
        try:
            self._check(path.stat().st_size)
        except BaseException:
            self._zip.close()
            raise

    def _check(self, packed: int) -> None:
        parts = self._zip.infolist()
        if len(parts) > MAX_PARTS:
            raise Unreadable("too-many-parts", parts=len(parts))
        unpacked = sum(part.file_size for part in parts)
        ratio = unpacked // max(packed, 1)
        if unpacked > MAX_UNPACKED or (unpacked > RATIO_MATTERS_FROM and ratio > MAX_RATIO):
            raise Unreadable("bomb", size=unpacked // MB, ratio=ratio)
        if any(part.flag_bits & 0x1 for part in parts):
            raise Unreadable("encrypted")
        self._names = {_plain(part.filename): part.filename for part in parts}
        if "mimetype" in self._names:
            raise Unreadable("other-workbook", kind="OpenDocument")
        if "xl/workbook.bin" in self._names:
            raise Unreadable("other-workbook", kind="xlsb")
        if "[content_types].xml" not in self._names:
            raise Unreadable("not-a-workbook")

    def __contains__(self, part: str) -> bool:
        return _plain(part) in self._names

    def open(self, part: str) -> IO[bytes]:
        """Open a part for reading. Raises Unreadable if there is none of this name."""
        try:
            return self._zip.open(self._names[_plain(part)])
        except (KeyError, zipfile.BadZipFile, NotImplementedError, OSError):
            raise Unreadable("damaged", part=part) from None

    def close(self) -> None:
        self._zip.close()


def _plain(name: str) -> str:
    """Part names are compared without regard to case; some writers begin them with a slash."""
    return re.sub(r"^/+", "", name.replace("\\", "/")).lower()
