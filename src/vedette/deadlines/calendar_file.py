"""A year's holidays as a text file: one day a line, `2027-10-01, off, National Day`."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any, NoReturn

from django.utils.translation import gettext as _

from vedette.kernel.errors import Unacceptable

LARGEST = 100_000
"""Bytes. Ten years of exceptions take a tenth of it."""
LONGEST_NOTE = 120
WORKED = {"work", "worked", "working", "班", "上班", "工作日"}
OFF = {"off", "holiday", "rest", "休", "放假", "休息日"}


@dataclass(frozen=True, slots=True)
class ReadDay:
    """One line."""

    on: date
    is_working: bool
    note: str


def read(raw: bytes) -> list[ReadDay]:
    """The days of a file; empty lines, and those that begin with #, are left out.

    Raises Unacceptable, naming the first line that can't be understood, for a day that stands
    there twice, and for a file that is too large, empty, or no text.
    """
    if len(raw) > LARGEST:
        _refuse(_("The file is too large to be a calendar."))
    days: dict[date, ReadDay] = {}
    for number, cells in _lines(raw):
        day = _day(number, cells)
        if day.on in days:
            _refuse(_("Line %(line)d: the day stands in the file twice."), line=number)
        days[day.on] = day
    if not days:
        _refuse(_("The file holds no days."))
    return list(days.values())


def _lines(raw: bytes) -> Iterator[tuple[int, list[str]]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(_("The file is no text in UTF-8."))
    reader = csv.reader(StringIO(text.replace("，", ",").replace("\0", "")))
    for cells in reader:
        cells = [cell.strip() for cell in cells]
        if any(cells) and not cells[0].startswith("#"):
            yield reader.line_num, cells


def _day(number: int, cells: list[str]) -> ReadDay:
    first, word, note = [*cells, "", ""][:3]
    try:
        on = date.fromisoformat(first)
    except ValueError:
        _refuse(
            _("Line %(line)d: “%(text)s” is no date such as 2027-10-01."), line=number, text=first
        )
    word = word.lower()
    if word not in WORKED | OFF:
        _refuse(_("Line %(line)d: write “off” or “work” after the date."), line=number)
    return ReadDay(on, word in WORKED, note[:LONGEST_NOTE])


def _refuse(reason: str, **values: Any) -> NoReturn:
    said = reason % values
    raise Unacceptable("file", said, {"file": said})
