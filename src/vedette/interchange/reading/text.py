"""A csv text: its encoding and delimiter found out, then read as a stream."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from vedette.interchange.reading.cells import (
    MAX_CELL,
    MAX_COLUMNS,
    Book,
    Broken,
    Cell,
    Line,
    Sheet,
    column_letters,
)
from vedette.interchange.reading.faults import Unreadable

ENCODINGS = ("utf-8-sig", "gb18030")
"""In this order: what is valid UTF-8 is hardly ever anything else; GB18030 takes nearly all."""
DELIMITERS = ",\t;|，"
BLOCK = 1024 * 1024
SAMPLE_LINES = 30


class CsvBook(Book):
    """A text as a book of one sheet."""

    kind = "csv"

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.sheets = [CsvSheet(path, find_encoding(path), name)]


class CsvSheet(Sheet):
    def __init__(self, path: Path, encoding: str, name: str) -> None:
        self.path, self.encoding, self.name = path, encoding, name
        with self._open() as text:
            self.delimiter = find_delimiter([text.readline(MAX_CELL) for _ in range(SAMPLE_LINES)])

    def _open(self) -> TextIO:
        return self.path.open(encoding=self.encoding, newline="")

    def lines(self) -> Iterator[Line]:
        with self._open() as text:
            reader = csv.reader(text, delimiter=self.delimiter)
            number = 1
            while True:
                try:
                    fields = next(reader, None)
                except csv.Error as problem:
                    if "field limit" in str(problem):
                        raise Unreadable("long-csv-cell", row=number, limit=MAX_CELL) from None
                    raise Unreadable("broken-csv", row=number) from None
                if fields is None:
                    return
                cells = self._cells(fields, number)
                if cells:
                    yield Line(number, cells)
                # A quoted field may hold line ends, yet it is one row in every spreadsheet.
                number += 1

    def _cells(self, fields: list[str], row: int) -> list[Cell]:
        cells: list[Cell] = [_cell(field) for field in fields]
        while cells and cells[-1] is None:
            cells.pop()
        if len(cells) > MAX_COLUMNS:
            raise Unreadable(
                "too-many-columns",
                sheet=self.name,
                row=row,
                column=column_letters(len(cells) - 1),
                limit=MAX_COLUMNS,
            )
        return cells


def _cell(field: str) -> Cell:
    if len(field) > MAX_CELL:
        return Broken("too-long", str(len(field)))
    return field if field.strip() else None


def find_encoding(path: Path) -> str:
    """The first encoding in which the whole file is valid. Raises Unreadable if none is."""
    with path.open("rb") as file:
        marked = file.read(2) in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
    for encoding in ("utf-16",) if marked else ENCODINGS:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while block := file.read(BLOCK):
                    if "\0" in decoder.decode(block):
                        raise Unreadable("not-a-workbook")
                decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise Unreadable("unknown-encoding")


def find_delimiter(sample: list[str]) -> str:
    """The delimiter that splits the most rows of a sample into the same number of fields."""

    def merit(delimiter: str) -> tuple[int, int]:
        try:
            widths = Counter(
                len(fields) for fields in csv.reader(sample, delimiter=delimiter) if fields
            )
        except csv.Error:
            return (0, 0)
        width, rows = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
        return (rows if width > 1 else 0, width)

    return max(DELIMITERS, key=merit)
