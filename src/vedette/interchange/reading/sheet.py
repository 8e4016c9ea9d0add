"""The rows of a worksheet, as they stream by."""

from collections.abc import Iterator
from typing import IO

from vedette.interchange.reading.cells import (
    MAX_CELL,
    MAX_COLUMNS,
    Broken,
    Cell,
    Line,
    column_index,
    column_letters,
)
from vedette.interchange.reading.faults import Unreadable
from vedette.interchange.reading.strings import SharedStrings, unescape
from vedette.interchange.reading.styles import from_serial
from vedette.interchange.reading.xml import feed, local, parser

DIGITS = "0123456789"


def read_lines(
    source: IO[bytes],
    part: str,
    *,
    sheet: str,
    strings: SharedStrings,
    date_styles: frozenset[str],
    since_1904: bool,
) -> Iterator[Line]:
    """The rows that hold anything. Raises Unreadable for damage and for a sheet too wide."""
    reader = _Reader(sheet, strings, date_styles, since_1904=since_1904)
    made = parser()
    made.StartElementHandler = reader.start
    made.EndElementHandler = reader.end
    made.CharacterDataHandler = reader.text
    for _ in feed(source, made, part):
        if reader.done:
            yield from reader.done
            reader.done.clear()
    yield from reader.done


class _Reader:
    """Takes the parser's events; whole rows collect in `done`."""

    def __init__(
        self,
        sheet: str,
        strings: SharedStrings,
        date_styles: frozenset[str],
        *,
        since_1904: bool,
    ) -> None:
        self.sheet, self.strings, self.date_styles = sheet, strings, date_styles
        self.since_1904 = since_1904
        self.done: list[Line] = []
        self.names: dict[str, str] = {}
        self.columns: dict[str, int] = {}
        self.row = 0
        self.column = -1
        self.cells: list[Cell] = []
        self.kind = "n"
        self.style = "0"
        self.formula = False
        self.inside = False
        self.phonetic = 0
        self.pieces: list[str] = []
        self.length = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match self.names.get(name) or self.names.setdefault(name, local(name)):
            case "c":
                self.start_cell(attributes)
            case "v":
                self.inside = True
            case "t":
                self.inside = self.kind == "inlineStr" and not self.phonetic
            case "f":
                self.formula = True
            case "rPh":
                self.phonetic += 1
            case "row":
                self.row = _small(attributes.get("r", ""), self.row + 1)
                self.column = -1
                self.cells = []

    def start_cell(self, attributes: dict[str, str]) -> None:
        letters = attributes.get("r", "").rstrip(DIGITS)
        if letters in self.columns:
            self.column = self.columns[letters]
        elif letters:
            self.column = self.columns[letters] = self.find_column(letters)
        else:
            self.column += 1
        self.kind = attributes.get("t", "n")
        self.style = attributes.get("s", "0")
        self.formula = False
        self.pieces.clear()
        self.length = 0

    def find_column(self, letters: str) -> int:
        if len(letters) > 3 or not (letters.isascii() and letters.isalpha()):
            raise Unreadable("damaged", part=self.sheet)
        return column_index(letters.upper())

    def text(self, data: str) -> None:
        if self.inside:
            if self.length <= MAX_CELL:  # the rest is only counted, never kept
                self.pieces.append(data)
            self.length += len(data)

    def end(self, name: str) -> None:
        match self.names[name]:
            case "v" | "t":
                self.inside = False
            case "c":
                self.end_cell()
            case "rPh":
                self.phonetic -= 1
            case "row":
                if self.cells:
                    self.done.append(Line(self.row, self.cells))

    def end_cell(self) -> None:
        if not self.length:
            if not self.formula or self.kind == "str":
                return  # empty; a formula's empty text ("") is an honest result
            value: Cell = Broken("formula")
        elif self.length > MAX_CELL:
            value = Broken("too-long", str(self.length))
        else:
            value = self.value("".join(self.pieces))
        if value is None or value == "":
            return
        column = self.column
        if not 0 <= column < MAX_COLUMNS:
            raise Unreadable(
                "too-many-columns",
                sheet=self.sheet,
                row=self.row,
                column=column_letters(column),
                limit=MAX_COLUMNS,
            )
        cells = self.cells
        if column >= len(cells):
            cells.extend([None] * (column - len(cells) + 1))
        cells[column] = value

    def value(self, raw: str) -> Cell:
        match self.kind:
            case "s":
                return self.strings.get(_small(raw, -1))
            case "n":
                return self.number(raw)
            case "str" | "inlineStr":
                return unescape(raw)
            case "b":
                return raw.strip() in {"1", "true"}
            case "e":
                return Broken("no-value", raw)
        return raw  # "d": a date as ISO 8601 text, parsed where dates are

    def number(self, raw: str) -> Cell:
        try:
            number = float(raw)
            whole = int(number)
        except (ValueError, OverflowError):
            return Broken("no-value", raw)
        if self.style in self.date_styles:
            return from_serial(number, since_1904=self.since_1904)
        return whole if whole == number else number


def _small(text: str, otherwise: int) -> int:
    """A row or string number; whatever else stands there has no meaning."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
