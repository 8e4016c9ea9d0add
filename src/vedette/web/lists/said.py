"""Heads and counts of a list, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from vedette.kernel import counts
from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import type_text
from vedette.web.lists.columns import Column
from vedette.web.lists.question import Asked


@dataclass(frozen=True)
class Count:
    """How many rows match; `more`: at least so many."""

    number: int
    more: bool
    unit: CountUnit | None
    words: Callable[[int], str]
    """A text with `%(number)s`, for rows that no count unit names."""

    def __str__(self) -> str:
        number = f"{self.number:,}+" if self.more else f"{self.number:,}"
        if self.unit is not None:
            return counts.said(self.number, self.unit, number)
        return self.words(self.number) % {"number": number}


@dataclass(frozen=True)
class Heading:
    """The head of a column, with the address that sorts by it."""

    label: type_text
    css: str
    url: str
    aria: str


def heading(column: Column[Any], asked: Asked) -> Heading:
    current = column.key == asked.column.key
    turned = f"-{column.key}" if current and not asked.descending else column.key
    aria = ("descending" if asked.descending else "ascending") if current else ""
    url = asked.address(sort=turned if turned != asked.standard_sort else "")
    return Heading(column.label, column.classes, url if column.sort else "", aria)
