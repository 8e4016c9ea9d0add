"""Merged ranges. They stand behind the cells in the file, so they are looked for beforehand."""

import re
import zipfile
import zlib
from typing import IO

from vedette.interchange.reading.cells import Range, column_index
from vedette.interchange.reading.faults import Unreadable

MAX_MERGES = 50_000
BLOCK = 1024 * 1024
OVERLAP = 400
"""Longer than any mergeCell element, so that one on the edge of two blocks is found."""

_MERGE = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"'
)


def read_merges(source: IO[bytes], part: str, *, sheet: str) -> list[Range]:
    """The merged ranges of a sheet. Raises Unreadable for damage, or for too many.

    The bytes are searched without being parsed, since that is ten times as fast and `<` can't
    stand in a text; the cells are parsed afterwards, properly.
    """
    found: dict[Range, None] = {}
    tail = b""
    try:
        while block := source.read(BLOCK):
            window = tail + block
            for left, top, right, bottom in _MERGE.findall(window):
                found[
                    Range(
                        int(top),
                        column_index(left.decode()),
                        int(bottom),
                        column_index(right.decode()),
                    )
                ] = None
            if len(found) > MAX_MERGES:
                raise Unreadable("too-many-merges", sheet=sheet, limit=MAX_MERGES)
            tail = window[-OVERLAP:]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError):
        raise Unreadable("damaged", part=part) from None
    return list(found)
