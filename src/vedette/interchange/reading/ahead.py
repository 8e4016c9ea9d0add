"""A long sheet, read by a second process ahead of the one that understands its rows.

Reading takes about as long as understanding, so two cores spare a third of the time. The second
process ends with the first, since nobody takes its rows any more; it opens nothing but the file.
"""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from typing import IO

from vedette.interchange.reading.cells import Book, Line, Range, Sheet
from vedette.interchange.reading.faults import Unreadable
from vedette.interchange.reading.package import MB

LONG = MB // 2
"""A workbook below this, some 8,000 rows, is read before a second process would have begun."""
AT_ONCE = 200
"""Rows handed over together."""

Parcel = list[Line] | tuple[str, dict[str, object]]
"""Rows, or the code and the details of what is wrong with the file. No rows: that was all."""


def ahead(book: Book, sheet: Sheet) -> Sheet:
    """The same sheet, to be read by a second process if that spares time."""
    is_long = book.kind == "xlsx" and book.path.stat().st_size >= LONG
    return _Ahead(book, sheet) if is_long else sheet


class _Ahead(Sheet):
    def __init__(self, book: Book, sheet: Sheet) -> None:
        self.book, self.sheet = book, sheet
        self.name, self.hidden = sheet.name, sheet.hidden

    def lines(self) -> Iterator[Line]:
        place = str(self.book.sheets.index(self.sheet))
        command = [sys.executable, "-m", __package__, str(self.book.path), place]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as reader:  # noqa: S603
            assert reader.stdout is not None  # noqa: S101  (it is a pipe)
            try:
                while lines := _taken(reader.stdout):
                    yield from lines
            finally:
                reader.kill()

    def merges(self) -> list[Range]:
        return self.sheet.merges()


def _taken(source: IO[bytes]) -> list[Line]:
    try:
        parcel: Parcel = pickle.load(source)  # noqa: S301  (from our own process)
    except EOFError:
        raise RuntimeError("The process that reads the workbook ended too early.") from None
    if isinstance(parcel, tuple):
        code, details = parcel
        raise Unreadable(code, **details)
    return parcel


def hand_over(sheet: Sheet, target: IO[bytes]) -> None:
    """Read a sheet to its end for another process."""
    lines = sheet.lines()
    try:
        while parcel := list(islice(lines, AT_ONCE)):
            pickle.dump(parcel, target)
        pickle.dump([], target)
    except Unreadable as problem:
        pickle.dump((problem.code, problem.details), target)
    target.flush()
