"""The beginning of an import: which sheet, which headings, and what they are taken to mean."""

from dataclasses import dataclass
from itertools import islice

from vedette.interchange.ledger.layout import Column, Layout, choose_sheet, find_layout
from vedette.interchange.ledger.mapping import Mapping, find_sheet
from vedette.interchange.queries import remembered
from vedette.interchange.reading import Book, Broken, Cell, Sheet
from vedette.interchange.values.problems import shown
from vedette.organisation.models import Unit

LOOKED_AT = 12
"""Rows below the headings from which samples are taken."""


def as_shown(cell: Cell) -> str:
    """A cell as a page quotes it."""
    return shown(cell.text if isinstance(cell, Broken) else cell, 40) if cell is not None else ""


@dataclass(frozen=True)
class Beginning:
    """What is known of a ledger before anybody was asked."""

    sheet: Sheet
    layout: Layout
    mapping: Mapping
    from_memory: bool
    """The team's last ledger had the same headings, and was read like this."""

    @property
    def unsure(self) -> list[Column]:
        """The columns about which somebody should be asked."""
        if self.from_memory:
            return []
        return [column for column in self.layout.columns if not column.is_sure]

    def samples(self, count: int = 2) -> dict[int, list[str]]:
        """The first cells of each column, as they stand."""
        found: dict[int, list[str]] = {column.index: [] for column in self.layout.columns}
        for line in islice(self.sheet.lines(), self.layout.last + LOOKED_AT):
            for index, cells in found.items():
                if line.number <= self.layout.last or index >= len(line.cells):
                    continue
                if len(cells) < count and (text := as_shown(line.cells[index])):
                    cells.append(text)
        return found

    @property
    def open_questions(self) -> list[Column]:
        """The columns that have two meanings; no one but a person can tell which."""
        return [column for column in self.unsure if column.guess.rival]


def begin(book: Book, team: Unit | None, *, sheet: str = "") -> Beginning:
    """Look at a book: the sheet of this name, or the one that looks most like a ledger.

    Raises Unreadable.
    """
    if sheet:
        chosen = find_sheet(book, sheet)
        layout = find_layout(chosen)
    else:
        chosen, layout = choose_sheet(book)
    guess = Mapping.guessed(layout)
    kept = remembered(team, guess) if team else None
    return Beginning(chosen, layout, kept or guess, kept is not None)
