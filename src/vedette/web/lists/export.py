"""A list as a file: exactly the rows filtered and the columns chosen, in constant memory."""

import csv
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

import xlsxwriter
from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy, pgettext

from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable
from vedette.web import when
from vedette.web.lists import keyset
from vedette.web.lists.columns import Plain

if TYPE_CHECKING:
    from vedette.web.lists.page import ListPage

KINDS = ("csv", "xlsx")
CHUNK = 2000
EXCEL_ROWS = 1_048_576
EXCEL_TEXT = 32_767
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula."""


def answer(kind: str, page: "ListPage[Any]") -> HttpResponseBase:
    """The file. Raises Unacceptable for a workbook longer than Excel can open."""
    name = f"{page.key}-{clock.today()}.{kind}"
    made: HttpResponseBase
    if kind == "csv":
        made = StreamingHttpResponse(csv_lines(page), content_type="text/csv; charset=utf-8")
    else:
        made = FileResponse(workbook(page), content_type=XLSX)
    made["Content-Disposition"] = f'attachment; filename="{name}"'
    made["Cache-Control"] = "no-store"
    return made


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def values(page: "ListPage[Any]") -> Iterator[list[Plain]]:
    """Row by row, a chunk of the database at a time."""
    columns = page.asked.columns
    for rows in keyset.in_order(page.matching, page.order):
        for row in rows.iterator(chunk_size=CHUNK):
            yield [column.exported(row) for column in columns]


class _Echo:
    """A file that hands each line back instead of keeping it."""

    def write(self, text: str) -> str:
        return text


def csv_lines(page: "ListPage[Any]") -> Iterator[bytes]:
    writer = csv.writer(_Echo())
    yield b"\xef\xbb\xbf"  # without it, Excel takes UTF-8 for the local code page
    yield writer.writerow([harmless(str(c.label)) for c in page.asked.columns]).encode()
    for row in values(page):
        yield writer.writerow([_written(value) for value in row]).encode()


def harmless(text: str) -> str:
    """A text that no spreadsheet runs: a leading apostrophe before what looks like a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _written(value: Plain) -> Plain:
    if isinstance(value, str):
        return harmless(value)
    return when.iso(value) if isinstance(value, date) else value


def workbook(page: "ListPage[Any]") -> Any:
    """An open temporary file that holds the workbook; gone when it is closed."""
    file = TemporaryFile()  # noqa: SIM115 - the response closes it
    book = xlsxwriter.Workbook(
        file,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "remove_timezone": True,
        },
    )
    bold = book.add_format({"bold": True, "bottom": 1})
    styles = {
        "money": book.add_format({"num_format": "#,##0.00"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
    }
    sheet = book.add_worksheet(pgettext("export", "List"))
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(page.asked.columns):
        sheet.set_column(at, at, {"date": 12, "money": 15, "number": 10}.get(column.kind, 24))
        sheet.write_string(0, at, str(column.label), bold)
    written = 0
    for number, row in enumerate(values(page), start=1):
        if number >= EXCEL_ROWS:
            book.close()
            file.close()
            raise Unacceptable("too-long", TOO_LONG)
        for at, value in enumerate(row):
            _write(sheet, number, at, value, styles)
        written = number
    _about(book, page, written, bold)
    book.close()
    file.seek(0)
    return file


TOO_LONG = gettext_lazy("A workbook can't hold so many rows. Export as CSV, or filter first.")


def _write(sheet: Any, row: int, at: int, value: Plain, styles: dict[str, Any]) -> None:
    match value:
        case None:
            return
        case str():
            sheet.write_string(row, at, value[:EXCEL_TEXT])
        case datetime():
            sheet.write_datetime(row, at, when.local(value).replace(tzinfo=None), styles["moment"])
        case date():
            sheet.write_datetime(row, at, value, styles["date"])
        case Decimal():
            sheet.write_number(row, at, value, styles["money"])
        case _:
            sheet.write_number(row, at, value)


def _about(book: Any, page: "ListPage[Any]", written: int, bold: Any) -> None:
    """A second sheet that says what the first is: taken by whom, when, with which filters."""
    sheet = book.add_worksheet(pgettext("export", "About"))
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 60)
    facts = [
        (pgettext("export", "List"), str(page.title)),
        (pgettext("export", "Rows"), f"{written:,}"),
        (pgettext("export", "Taken by"), str(getattr(page.request, "person", None) or "")),
        (pgettext("export", "Taken on"), when.iso(clock.now())),
        *((str(one.label), reading.said) for one, reading in page.asked.active),
    ]
    for row, (name, said) in enumerate(facts):
        sheet.write_string(row, 0, name, bold if row == 0 else None)
        sheet.write_string(row, 1, said)
