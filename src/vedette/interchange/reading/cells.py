"""What a sheet is made of, whatever kind of file it came in."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

MAX_COLUMNS = 200
"""A ledger has a dozen; a sheet that goes on further is something else, or an attack."""
MAX_CELL = 32_767
"""Characters in one cell: the limit of spreadsheet programs themselves."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell without a usable value: `code` is a key of `ledger.problems.REASONS`."""

    code: str
    text: str = ""


Cell = str | int | float | bool | date | datetime | Broken | None
"""Dates without a time of day are `date`."""


class Line(NamedTuple):
    """A row of a sheet: its number as the spreadsheet shows it, and its cells from column A on."""

    number: int
    cells: Sequence[Cell]


class Range(NamedTuple):
    """A merged range, all four ends included; columns count from 0, rows from 1."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(ABC):
    """One sheet of a book, read as a stream as often as one likes."""

    name: str
    hidden: bool = False

    @abstractmethod
    def lines(self) -> Iterator[Line]:
        """The rows that hold anything, top to bottom. Raises Unreadable."""

    def merges(self) -> list[Range]:
        """The merged ranges, in the order of the file. Raises Unreadable."""
        return []


class Book(AbstractContextManager["Book"]):
    """An opened workbook or text."""

    kind: str
    """`"xlsx"` or `"csv"`."""
    path: Path
    sheets: list[Sheet]

    def close(self) -> None:
        """Let go of the file."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def column_letters(index: int) -> str:
    """ "A" for 0, "AB" for 27."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """0 for "A"; the inverse of `column_letters`."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
