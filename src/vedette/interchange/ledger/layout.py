"""Where the ledger lies on a sheet: its heading rows, among titles, merged cells and notes."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from vedette.interchange.ledger.fields import Field
from vedette.interchange.ledger.headings import Guess, assign, recognise
from vedette.interchange.reading import Book, Cell, Line, Range, Sheet
from vedette.interchange.values.texts import read_text, simplified

SEARCHED = 30
"""Rows at the top of a sheet among which the headings are looked for."""
SURE = 0.6
_YEAR = re.compile(r"(19[5-9]\d|20\d\d)年?度?")

KEY_FIELDS = (Field.CONDITION, Field.TITLE, Field.UNIT, Field.LEAD_UNIT, Field.NUMBER)


@dataclass(frozen=True)
class Column:
    """A column of the ledger."""

    index: int
    heading: str
    """As it reads from top to bottom: 整改情况 / 完成时限."""
    guess: Guess

    @property
    def is_sure(self) -> bool:
        return self.guess.field is not None and self.guess.score >= SURE and not self.guess.rival


@dataclass(frozen=True)
class Layout:
    """What was found on a sheet."""

    sheet: str
    title: str
    first: int
    """The first heading row; 0 if no headings were found."""
    last: int
    """The last heading row: the ledger begins below it."""
    columns: tuple[Column, ...]
    merit: float
    """How much of it is understood; compares one sheet with another."""

    @property
    def year(self) -> int | None:
        """The year that the title names, for dates that say none."""
        years = set(_YEAR.findall(simplified(self.title)))
        return int(years.pop()) if len(years) == 1 else None


def choose_sheet(book: Book) -> tuple[Sheet, Layout]:
    """The sheet that looks most like a ledger; hidden ones only where there is no other."""
    sheets = [sheet for sheet in book.sheets if not sheet.hidden] or book.sheets
    layouts = [(sheet, find_layout(sheet)) for sheet in sheets]
    return max(layouts, key=lambda pair: pair[1].merit)


def find_layout(sheet: Sheet) -> Layout:
    """Find the headings of a sheet: the one or two rows that are best understood."""
    merges = [merge for merge in sheet.merges() if merge.top <= SEARCHED]
    top = list(islice(sheet.lines(), SEARCHED))
    best = Layout(sheet.name, "", 0, 0, (), 0.0)
    for place, line in enumerate(top):
        if line.number > SEARCHED:
            break
        for rows in (top[place : place + 1], top[place : place + 2]):
            if rows[-1].number - line.number > 1 or _holds_data(rows, merges):
                continue
            columns = tuple(_columns(rows, merges))
            merit = _merit(columns) - 0.01 * (len(rows) - 1)
            if merit > best.merit:
                title = _title(top[:place])
                best = Layout(sheet.name, title, line.number, rows[-1].number, columns, merit)
    return best


def _holds_data(rows: Sequence[Line], merges: Sequence[Range]) -> bool:
    """Is the second of two rows a row of the ledger already, and not half of the heading?

    It is half of the heading if something above it spans two columns, or reaches down into it.
    """
    if len(rows) < 2:
        return False
    upper, lower = rows
    if any(
        m.top == upper.number and (m.right > m.left or m.bottom == lower.number) for m in merges
    ):
        return False
    # Without merges (a csv text): the lower row must fill gaps of the upper one with headings.
    gaps = [
        text for index, text in enumerate(_texts(lower)) if text and not _at(upper.cells, index)
    ]
    return not gaps or not all(recognise(text).score >= SURE for text in gaps)


def _columns(rows: Sequence[Line], merges: Sequence[Range]) -> Iterator[Column]:
    filled = [_spread(line, merges) for line in rows]
    width = max(len(texts) for texts in filled)
    stacks: list[list[str]] = []
    for index in range(width):
        stack = [texts[index] for texts in filled if index < len(texts) and texts[index]]
        stacks.append(list(dict.fromkeys(stack)))  # a heading merged downwards stands once
    for index, guess in enumerate(assign(stacks)):
        if stacks[index]:
            yield Column(index, " / ".join(stacks[index]), guess)


def _spread(line: Line, merges: Sequence[Range]) -> list[str]:
    """The texts of a row, each repeated over the columns that it is merged across."""
    texts = _texts(line)
    for merge in merges:
        if merge.top == line.number and merge.left < len(texts):
            texts.extend([""] * (merge.right + 1 - len(texts)))
            texts[merge.left : merge.right + 1] = [texts[merge.left]] * (
                merge.right + 1 - merge.left
            )
    return texts


def _texts(line: Line) -> list[str]:
    return [
        " ".join(read_text(cell).split()) if isinstance(cell, str) else "" for cell in line.cells
    ]


def _at(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None


def _merit(columns: Sequence[Column]) -> float:
    fields = {column.guess.field: column.guess.score for column in columns if column.guess.field}
    if len(fields) < 2:
        return 0.0
    return sum(fields.values()) + sum(0.5 for key in KEY_FIELDS if key in fields)


def _title(lines: Sequence[Line]) -> str:
    """What stands above the headings."""
    return " ".join(text for line in lines for text in _texts(line) if text)


@dataclass
class Filler:
    """Fills merged cells: each cell of a range merged downwards gets the value on its top.

    Cells merged sideways keep their one value on the left, as a program shows it.
    """

    merges: Sequence[Range]
    _coming: deque[Range] = field(init=False)
    _open: list[tuple[Range, Cell]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self._coming = deque(sorted(merge for merge in self.merges if merge.bottom > merge.top))

    def fill(self, line: Line) -> tuple[list[Cell], frozenset[int]]:
        """The cells of a row, and which of them continue a cell above."""
        number, cells = line.number, list(line.cells)
        self._open = [(merge, value) for merge, value in self._open if merge.bottom >= number]
        while self._coming and self._coming[0].top <= number:
            merge = self._coming.popleft()
            if merge.top == number:
                self._open.append((merge, _at(cells, merge.left)))
        continued = set()
        for merge, value in self._open:
            if merge.top < number and value is not None:
                cells.extend([None] * (merge.left + 1 - len(cells)))
                cells[merge.left] = value
                continued.add(merge.left)
        return cells, frozenset(continued)
