"""Open a file as what it is, whatever its name says."""

from pathlib import Path

from vedette.interchange.reading.cells import Book
from vedette.interchange.reading.faults import Unreadable
from vedette.interchange.reading.package import COMPOUND, MB, refuse_compound
from vedette.interchange.reading.text import CsvBook
from vedette.interchange.reading.xlsx import XlsxBook

MAX_FILE = 200 * MB
ZIP = b"PK\x03\x04"
OTHERS = {b"%PDF": "PDF", b"{\\rt": "RTF", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG"}


def open_book(path: Path, *, name: str = "") -> Book:
    """Open a workbook or a csv text. Raises Unreadable, with the reason and what to do.

    `name` is what the file was called where it came from; a csv text's one sheet is named after it.
    """
    size = path.stat().st_size
    if size == 0:
        raise Unreadable("empty-file")
    if size > MAX_FILE:
        raise Unreadable("too-large", size=size // MB, limit=MAX_FILE // MB)
    with path.open("rb") as file:
        head = file.read(8)
    if head == COMPOUND:
        refuse_compound(path)
    if head.startswith(ZIP):
        book: Book = XlsxBook(path)
    else:
        for mark, kind in OTHERS.items():
            if head.startswith(mark):
                raise Unreadable("other-workbook", kind=kind)
        book = CsvBook(path, Path(name or path.name).stem)
    if not book.sheets:
        book.close()
        raise Unreadable("no-sheets")
    return book
