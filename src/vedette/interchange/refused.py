"""Refused rows as a workbook: the layout they came in, and what to correct in each."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any

import xlsxwriter
from django.utils.translation import gettext as _

from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import ImportRun
from vedette.interchange.plan.store import Store, Verdict, lines_as_data
from vedette.interchange.reading import column_letters
from vedette.interchange.values.problems import Problem

Lines = Sequence[Sequence[Any]]
Refused = tuple[Lines, list[Problem]]


def write_refused(store: Store, target: Path) -> None:
    """The refused rows of a plan."""
    mapping = Mapping.from_data(store.fact("mapping"))
    rows = (
        (lines_as_data(row.lines), row.problems)
        for row in store.rows(Verdict.REFUSED, Verdict.DIFFERS)
    )
    _write(target, mapping, store.fact("top"), rows)


def write_refused_of(run: ImportRun, target: IO[bytes]) -> None:
    """The refused rows of an import that was carried out."""
    rows = ((row.lines, row.reasons) for row in run.refused_rows.order_by("line").iterator(500))
    _write(target, Mapping.from_data(run.mapping), run.top, rows)


def _write(
    target: Path | IO[bytes], mapping: Mapping, top: dict[str, Any], rows: Iterable[Refused]
) -> None:
    options = {
        "constant_memory": True,
        # Cells begin with “=” in files that mean harm; here they stay the texts they are.
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(target, options)
    page = book.add_worksheet(mapping.sheet[:31])
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    red = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#9C1C1C"})
    beside = max(mapping.columns, default=0) + 1
    below = _write_top(page, top, mapping, bold, beside)
    for lines, problems in rows:
        for place, (number, cells) in enumerate(lines):
            page.write_row(below, 0, cells, wrap)
            if not place:
                page.write_row(below, beside, (number, *_columns(problems, mapping)), red)
            below += 1
    page.set_column(0, beside - 1, 16)
    page.set_column(beside, beside + 1, 12)
    page.set_column(beside + 2, beside + 2, 60)
    book.close()


def _write_top(page: Any, top: dict[str, Any], mapping: Mapping, bold: Any, beside: int) -> int:
    """The rows above the ledger as they stood; the last of them gets three more headings.

    Cells merged sideways are merged again. Those merged downwards keep their first row: rows that
    are written in constant memory can't be come back to.
    """
    merges = {(first, left): right for first, left, _last, right in top["merges"]}
    for number, cells in top["lines"]:
        for column, cell in enumerate(cells):
            right = merges.get((number, column), column)
            if right > column:
                page.merge_range(number - 1, column, number - 1, right, cell, bold)
            elif cell is not None:
                page.write(number - 1, column, cell, bold)
        if number == mapping.below:
            headings = (_("Returned row"), _("Returned column"), _("Returned because"))
            page.write_row(number - 1, beside, headings, bold)
    return mapping.below


def _columns(problems: Iterable[Problem], mapping: Mapping) -> tuple[str, str]:
    where = [
        f"{column_letters(problem.column)} {mapping.heading(problem.column)}"
        for problem in problems
        if problem.column is not None
    ]
    return "\n".join(where), "\n".join(problem.reason for problem in problems)
