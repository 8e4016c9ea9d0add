"""An xlsx workbook: its sheets, found through its relations as ECMA-376 has it.

Our own reader and not a library's, for three reasons that were measured: the memory that openpyxl
takes grows with the sheet, even in its read-only mode (shared strings, row elements); it can't
stop inside a 10 MB cell; and it takes three times as long.
"""

import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from vedette.interchange.reading.cells import Book, Line, Range, Sheet
from vedette.interchange.reading.faults import Unreadable
from vedette.interchange.reading.merges import read_merges
from vedette.interchange.reading.package import Package
from vedette.interchange.reading.sheet import read_lines
from vedette.interchange.reading.strings import SharedStrings, read_strings
from vedette.interchange.reading.styles import date_styles
from vedette.interchange.reading.xml import local, starts


class XlsxBook(Book):
    """A workbook. Raises Unreadable for what isn't one, or isn't safe."""

    kind = "xlsx"

    def __init__(self, path: Path) -> None:
        self.path, self.package = path, Package(path)
        try:
            self._read_directory()
        except BaseException:
            self.close()
            raise

    def _read_directory(self) -> None:
        relations = self._relations("", "_rels/.rels")
        self._workbook = next(
            (target for kind, target in relations.values() if kind == "officeDocument"),
            "xl/workbook.xml",
        )
        folder, name = posixpath.split(self._workbook)
        self._parts = self._relations(folder, f"{folder}/_rels/{name}.rels")
        self.since_1904 = False
        self.sheets: list[Sheet] = []

        def start(element: str, attributes: Mapping[str, str]) -> None:
            if element == "workbookPr":
                self.since_1904 = attributes.get("date1904", "0") in {"1", "true", "on"}
            elif element == "sheet":
                self._add_sheet(attributes)

        with self.package.open(self._workbook) as source:
            starts(source, self._workbook, start)

    def _add_sheet(self, attributes: Mapping[str, str]) -> None:
        ids = [value for name, value in attributes.items() if local(name) == "id" and ":" in name]
        kind, part = self._parts.get(ids[0] if ids else "", ("", ""))
        if kind == "worksheet":  # a chart or a dialogue is a "sheet" too
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(XlsxSheet(self, attributes.get("name", ""), part, hidden=hidden))

    def _relations(self, folder: str, part: str) -> dict[str, tuple[str, str]]:
        """Relations by id: the last word of the kind, and the part it leads to."""
        found: dict[str, tuple[str, str]] = {}
        if part not in self.package:
            return found

        def start(element: str, attributes: Mapping[str, str]) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"]))
                kind = attributes.get("Type", "").rpartition("/")[2]
                found[attributes.get("Id", "")] = (kind, target.lstrip("/"))

        with self.package.open(part) as source:
            try:
                starts(source, part, start)
            except KeyError:
                raise Unreadable("damaged", part=part) from None
        return found

    def part_of(self, kind: str) -> str:
        """The workbook's part of a kind, such as `styles`; empty if it has none."""
        return next((part for found, part in self._parts.values() if found == kind), "")

    @cached_property
    def strings(self) -> SharedStrings:
        part = self.part_of("sharedStrings")
        if not part or part not in self.package:
            return SharedStrings()
        with self.package.open(part) as source:
            return read_strings(source, part)

    @cached_property
    def date_styles(self) -> frozenset[str]:
        part = self.part_of("styles")
        if not part or part not in self.package:
            return frozenset()
        with self.package.open(part) as source:
            return date_styles(source, part)

    def close(self) -> None:
        if "strings" in self.__dict__:
            self.strings.close()
        self.package.close()


class XlsxSheet(Sheet):
    """One worksheet of a workbook."""

    def __init__(self, book: XlsxBook, name: str, part: str, *, hidden: bool) -> None:
        self.book, self.name, self.part, self.hidden = book, name, part, hidden
        self._merges: list[Range] | None = None

    def lines(self) -> Iterator[Line]:
        book = self.book
        with book.package.open(self.part) as source:
            yield from read_lines(
                source,
                self.part,
                sheet=self.name,
                strings=book.strings,
                date_styles=book.date_styles,
                since_1904=book.since_1904,
            )

    def merges(self) -> list[Range]:
        if self._merges is None:  # they are looked for in the whole part
            with self.book.package.open(self.part) as source:
                self._merges = read_merges(source, self.part, sheet=self.name)
        return self._merges
