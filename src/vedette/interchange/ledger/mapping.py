"""Which column becomes what: guessed, asked, remembered, or given in a file."""

import json
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Any, Self

from django.utils.translation import gettext_lazy as _

from vedette.interchange.ledger.fields import REPEATABLE, Field
from vedette.interchange.ledger.layout import Layout
from vedette.interchange.reading import Book, Sheet, Unreadable, column_letters
from vedette.kernel.errors import Unacceptable

WHAT = frozenset({Field.CONDITION, Field.TITLE})
WHOSE = frozenset({Field.UNIT, Field.LEAD_UNIT})

NO_HEADINGS = _("No row of sheet “%(sheet)s” looks like the headings of a ledger.")
NO_FINDING = _("No column says what the finding is. Choose one.")
NO_UNIT = _("No column says which unit it is about. Choose one, or one unit for the whole file.")
TWICE = _("Two columns can't both be “%(field)s”: %(columns)s.")
NOT_A_MAPPING = _("The mapping file can't be used: %(why)s")


@dataclass(frozen=True)
class Mapping:
    """How a sheet is to be read."""

    sheet: str
    below: int
    """The ledger begins below this row."""
    columns: MappingABC[int, Field]
    headings: MappingABC[int, str] = field(default_factory=dict)
    unit: str = ""
    """The reference of the one unit that all rows are about, where no column says it."""
    units: MappingABC[str, str] = field(default_factory=dict)
    """Names that no unit has, each with the reference of the unit that is meant."""
    year: int | None = None
    """For dates that name none."""
    found_on: date | None = None
    """For rows that don't say when they were found."""

    @classmethod
    def guessed(cls, layout: Layout) -> Self:
        """What the headings say; columns that nobody knows are kept as notes."""
        return cls(
            sheet=layout.sheet,
            below=layout.last,
            columns={c.index: c.guess.field or Field.NOTE for c in layout.columns},
            headings={c.index: c.heading for c in layout.columns},
            year=layout.year,
        )

    def column_of(self, wanted: Field) -> int | None:
        """The column with a meaning."""
        return self._columns_of.get(wanted)

    @cached_property
    def _columns_of(self) -> dict[Field, int]:
        found: dict[Field, int] = {}
        for index, known in self.columns.items():
            found.setdefault(known, index)
        return found

    def heading(self, column: int | None) -> str:
        return "" if column is None else self.headings.get(column, "")

    def check(self) -> None:
        """Raise Unacceptable, naming what is missing or doubled, unless rows can be read so."""
        self.check_headings()
        used = list(self.columns.values())
        for known in dict.fromkeys(used):
            if known not in REPEATABLE and used.count(known) > 1:
                where = [column_letters(i) for i, f in self.columns.items() if f is known]
                text = TWICE % {"field": known.label, "columns": ", ".join(where)}
                raise Unacceptable("column-twice", text, {"columns": text})
        if not WHAT.intersection(used):
            raise Unacceptable("no-finding-column", NO_FINDING, {"columns": NO_FINDING})
        if not WHOSE.intersection(used) and not self.unit:
            raise Unacceptable("no-unit-column", NO_UNIT, {"unit": NO_UNIT})

    def check_headings(self) -> None:
        """Raise Unacceptable if the sheet has no headings that could be told."""
        if not self.columns:
            raise Unacceptable("no-headings", NO_HEADINGS % {"sheet": self.sheet})

    # Remembered and given mappings name columns by their headings: a column may move.

    @property
    def signature(self) -> str:
        """Tells sheets with the same headings, whatever their order, from others."""
        joined = "\n".join(sorted(self.headings.values()))
        return sha256(joined.encode()).hexdigest()[:32]

    def as_data(self) -> dict[str, Any]:
        """As JSON, for a file, a memory or the record."""
        return {
            "sheet": self.sheet,
            "below": self.below,
            "columns": {column_letters(i): known.value for i, known in self.columns.items()},
            "headings": {column_letters(i): text for i, text in self.headings.items()},
            "unit": self.unit,
            "units": dict(self.units),
            "year": self.year,
            "found_on": self.found_on.isoformat() if self.found_on else None,
        }

    @classmethod
    def from_data(cls, data: MappingABC[str, Any]) -> Self:
        """The inverse of `as_data`."""
        return cls(
            sheet=data["sheet"],
            below=data["below"],
            columns={_index(letters): Field(known) for letters, known in data["columns"].items()},
            headings={_index(letters): text for letters, text in data["headings"].items()},
            unit=data["unit"],
            units=data["units"],
            year=data["year"],
            found_on=date.fromisoformat(data["found_on"]) if data["found_on"] else None,
        )

    def with_choices(self, choices: MappingABC[str, str], **more: Any) -> Self:
        """The same with other meanings, chosen by heading or by column letter.

        Raises Unacceptable for a column or a meaning that there isn't.
        """
        columns = dict(self.columns)
        by_heading = {text: index for index, text in self.headings.items()}
        for name, value in choices.items():
            index = by_heading.get(name, _index(name) if _is_letters(name) else -1)
            if index not in columns:
                raise _unusable(_("there is no column “%(column)s”") % {"column": name})
            try:
                columns[index] = Field(value)
            except ValueError:
                raise _unusable(_("“%(field)s” is no meaning") % {"field": value}) from None
        return replace(self, columns=columns, **more)


def read_mapping(text: str, layout: Layout) -> Mapping:
    """Read a mapping file: JSON with `columns`; perhaps `unit`, `units`, `year`, `found_on`.

        {"columns": {"责任单位": "unit", "F": "measures"}, "year": 2020}

    What it leaves out is guessed. Raises Unacceptable for what can't be used.
    """
    try:
        data = json.loads(text)
        found_on = data.get("found_on")
        more = {
            "unit": str(data.get("unit", "")),
            "units": {str(name): str(ref) for name, ref in data.get("units", {}).items()},
            "year": int(data["year"]) if data.get("year") else layout.year,
            "found_on": date.fromisoformat(found_on) if found_on else None,
        }
        choices = dict(data["columns"])
    except (ValueError, TypeError, AttributeError, KeyError) as problem:
        raise _unusable(problem) from None
    return Mapping.guessed(layout).with_choices(choices, **more)


def find_sheet(book: Book, name: str) -> Sheet:
    """Raises Unreadable if the book has no sheet of this name."""
    for sheet in book.sheets:
        if sheet.name == name:
            return sheet
    names = "、".join(sheet.name for sheet in book.sheets)
    raise Unreadable("no-such-sheet", sheet=name, sheets=names)


def _unusable(why: object) -> Unacceptable:
    return Unacceptable("mapping", NOT_A_MAPPING % {"why": why})


def _is_letters(text: str) -> bool:
    return text.isascii() and text.isalpha() and len(text) <= 3


def _index(letters: str) -> int:
    from vedette.interchange.reading.cells import column_index

    return column_index(letters.upper())
