"""A workbook is read as other programs read it, in constant memory."""

import tracemalloc
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vedette.interchange.reading import Broken, Line, Range, open_book
from vedette.interchange.reading.styles import from_serial, is_date_format
from vedette.interchange.tests.books import raw_book, raw_sheet, write_book

TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40
).filter(lambda text: text.strip() == text and "_x" not in text)
VALUES = st.one_of(
    st.none(),
    TEXT,
    st.booleans(),
    st.integers(-(2**50), 2**50),
    st.floats(-1e8, 1e8, allow_nan=False).map(lambda number: round(number, 4)),
    st.dates(date(1901, 1, 1), date(2099, 12, 31)),
)


def lines_of(path):
    with open_book(path) as book:
        return [line for sheet in book.sheets for line in sheet.lines()]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(VALUES, min_size=1, max_size=6), min_size=1, max_size=6))
def test_what_another_program_wrote_is_read_back(tmp_path, rows):
    path = tmp_path / "book.xlsx"
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(row)
    for cell in (cell for row in page.iter_rows() for cell in row):
        if isinstance(cell.value, str):
            cell.data_type = "s"  # openpyxl would take "=1" for a formula
    book.save(path)
    read = {line.number: list(line.cells) for line in lines_of(path)}
    for number, row in enumerate(rows, start=1):
        wanted = list(row)
        while wanted and wanted[-1] is None:
            wanted.pop()
        assert read.get(number, []) == wanted


def test_dates_are_told_by_their_format(tmp_path):
    path = write_book(tmp_path / "d.xlsx", [[date(2020, 5, 3), 43954, 43954.5]])
    assert lines_of(path) == [Line(1, [date(2020, 5, 3), 43954, 43954.5])]


@pytest.mark.parametrize(
    "code", ["yyyy-mm-dd", "m/d/yyyy", 'yyyy"年"m"月"d"日"', "[$-804]yyyy年m月;@", "d-mmm", "yy.m"]
)
def test_number_formats_that_show_a_day(code):
    assert is_date_format(code)


@pytest.mark.parametrize(
    "code", ["General", "0.00", "h:mm", '0" days"', "[Red]0", "#,##0", "mm:ss"]
)
def test_number_formats_that_show_none(code):
    assert not is_date_format(code)


def test_serials_skip_the_day_that_never_was():
    assert from_serial(59) == date(1900, 2, 28)
    assert from_serial(61) == date(1900, 3, 1)
    assert from_serial(0, since_1904=True) == date(1904, 1, 1)
    assert from_serial(43954.75) == datetime(2020, 5, 3, 18)  # noqa: DTZ001
    assert from_serial(-1) == Broken("not-a-date", "-1")


def test_hidden_sheets_are_marked_and_all_are_listed(tmp_path):
    book = openpyxl.Workbook()
    book.worksheets[0].title = "填表说明"
    book.create_sheet("台账").append(["序号"])
    book.create_sheet("旧").sheet_state = "hidden"
    book.create_sheet("更旧").sheet_state = "veryHidden"
    book.save(tmp_path / "s.xlsx")
    with open_book(tmp_path / "s.xlsx") as opened:
        assert [(sheet.name, sheet.hidden) for sheet in opened.sheets] == [
            ("填表说明", False),
            ("台账", False),
            ("旧", True),
            ("更旧", True),
        ]


def test_formulas_give_their_stored_result_and_are_never_computed(tmp_path):
    stored = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v>二</v></c>'
    missing = '<c r="C1"><f>NOW()</f></c><c r="D1" t="str"><f>""</f><v></v></c></row>'
    path = raw_book(tmp_path / "f.xlsx", raw_sheet(stored + missing))
    assert lines_of(path) == [Line(1, [2, "二", Broken("formula")])]


def test_error_values_are_named_as_they_stand(tmp_path):
    cells = '<row><c t="e"><v>#REF!</v></c><c t="s"><v>99</v></c><c><v>x</v></c></row>'
    path = raw_book(tmp_path / "e.xlsx", raw_sheet(cells))
    assert lines_of(path)[0].cells == [
        Broken("no-value", "#REF!"),
        Broken("no-value"),
        Broken("no-value", "x"),
    ]


def test_prefixes_pronunciations_and_rich_text_are_dealt_with(tmp_path):
    strings = (
        '<x:sst xmlns:x="urn:x"><x:si><x:r><x:t>整</x:t></x:r><x:r><x:t>改</x:t></x:r>'
        "<x:rPh><x:t>zhenggai</x:t></x:rPh></x:si><x:si><x:t>a_x000D_b_x005F_x</x:t></x:si></x:sst>"
    )
    sheet = (
        '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c>'
        '<x:c t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>内</x:t></x:is></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )
    path = raw_book(tmp_path / "p.xlsx", sheet, strings=strings)
    assert lines_of(path) == [Line(1, ["整改", "a\rb_x", "内"])]


def test_merged_ranges_are_known_before_the_rows(tmp_path):
    merges = '<mergeCells><mergeCell ref="A1:L1"/><mergeCell ref="B2:B3"/></mergeCells>'
    path = raw_book(tmp_path / "m.xlsx", raw_sheet("", after=merges))
    with open_book(path) as book:
        assert book.sheets[0].merges() == [Range(1, 0, 1, 11), Range(2, 1, 3, 1)]


def test_memory_does_not_grow_with_the_sheet(tmp_path):
    def peak(rows):
        path = write_book(
            tmp_path / f"{rows}.xlsx",
            [[n, f"第{n}项问题", "整改" * 60 + str(n)] for n in range(rows)],
        )
        tracemalloc.start()
        with open_book(path) as book:
            for _line in book.sheets[0].lines():
                pass
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    assert peak(20_000) < peak(10_000) * 1.25
