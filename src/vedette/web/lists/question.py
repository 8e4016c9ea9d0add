"""What a reader asks of a list, read from the address without trust."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _

from vedette.web.lists.columns import Column
from vedette.web.lists.filters import Filter, Reading

SORT, COLUMNS, AFTER, BEFORE, COUNT, EXPORT = "sort", "col", "after", "before", "count", "export"
END = "end"
"""`before=end`: the last page."""


@dataclass
class Asked:
    """One reader's question."""

    readings: list[tuple[Filter, Reading]]
    column: Column[Any]
    """The column sorted by."""
    descending: bool
    columns: list[Column[Any]]
    standard_sort: str
    standard_columns: list[str]
    problems: list[str] = field(default_factory=list)

    @property
    def sort(self) -> str:
        return f"-{self.column.key}" if self.descending else self.column.key

    @property
    def active(self) -> list[tuple[Filter, Reading]]:
        return [(one, reading) for one, reading in self.readings if reading.value is not None]

    @property
    def filter_pairs(self) -> list[tuple[str, str]]:
        pairs = []
        for one, reading in self.readings:
            typed = reading.typed if isinstance(reading.typed, list) else [reading.typed]
            names = one.names if len(one.names) > 1 else one.names * len(typed)
            pairs += [(name, value) for name, value in zip(names, typed, strict=False) if value]
        return pairs

    @property
    def sort_pairs(self) -> list[tuple[str, str]]:
        return [(SORT, self.sort)] if self.sort != self.standard_sort else []

    @property
    def column_pairs(self) -> list[tuple[str, str]]:
        keys = [column.key for column in self.columns]
        return [(COLUMNS, key) for key in keys] if keys != self.standard_columns else []

    def address(self, **more: str) -> str:
        """The question as a query string: what a saved view keeps."""
        pairs = [*self.filter_pairs, *self.sort_pairs, *self.column_pairs]
        pairs = [pair for pair in pairs if pair[0] not in more]
        pairs += [(name, value) for name, value in more.items() if value]
        return f"?{urlencode(pairs)}" if pairs else "?"


def ask(
    request: HttpRequest,
    columns: Sequence[Column[Any]],
    filters: Sequence[Filter],
    standard_sort: str,
) -> Asked:
    """Read a question; what can't be taken is said in `problems`, and the rest stands."""
    data = request.GET
    problems = []
    readings = [(one, one.read(data, request)) for one in filters]
    problems += [reading.problem for _one, reading in readings if reading.problem]

    sortable = {column.key: column for column in columns if column.sort}
    sort = data.get(SORT) or standard_sort
    if sort.removeprefix("-") not in sortable:
        problems.append(_("The list can't be sorted by “%(name)s”.") % {"name": sort[:60]})
        sort = standard_sort

    known = {column.key: column for column in columns}
    wanted = list(dict.fromkeys(data.getlist(COLUMNS)))
    strange = [key for key in wanted if key not in known]
    if strange:
        named = ", ".join(strange)[:60]
        problems.append(_("There is no column “%(name)s”.") % {"name": named})
    wanted = [key for key in wanted if key in known]
    chosen = [
        column
        for column in columns
        if column.fixed or (column.key in wanted if wanted else column.chosen)
    ]
    return Asked(
        readings,
        sortable[sort.removeprefix("-")],
        sort.startswith("-"),
        chosen,
        standard_sort,
        [column.key for column in columns if column.fixed or column.chosen],
        problems,
    )
