"""Data for parts of a page that are more than a word: steps, timelines."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from vedette.kernel.errors import type_text


@dataclass(frozen=True)
class Step:
    """One step of the bar above a record: `{% steps steps %}`."""

    label: type_text
    note: type_text = ""
    """A short line beneath: the date on which it was done, or when it is due."""
    state: Literal["done", "now", "late", ""] = ""


@dataclass(frozen=True)
class TrailEntry:
    """One line of a timeline: `{% timeline entries %}`."""

    when: date
    text: type_text
    number: int | None = None
    """The entry's place in the record."""
    url: str = ""
