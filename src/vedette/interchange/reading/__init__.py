"""Workbooks as they come: opened safely, read as a stream, never trusted. No models here.

    with open_book(path) as book:
        sheet = book.sheets[0]
        for line in sheet.lines():      # Line(number, cells), in constant memory
            ...

Everything that is wrong with the file as a whole is raised as Unreadable; what is wrong with one
cell comes as a Broken value in its place, so that the rest can still be taken.
"""

from vedette.interchange.reading.book import open_book
from vedette.interchange.reading.cells import Book, Broken, Cell, Line, Range, Sheet, column_letters
from vedette.interchange.reading.faults import Unreadable

__all__ = [
    "Book",
    "Broken",
    "Cell",
    "Line",
    "Range",
    "Sheet",
    "Unreadable",
    "column_letters",
    "open_book",
]
