"""Files that are not what they say, or mean harm, are refused with the reason."""

import os
import zipfile

import pytest

from vedette.interchange.reading import Broken, Unreadable, open_book
from vedette.interchange.reading.cells import MAX_CELL
from vedette.interchange.tests.books import CONTENT_TYPES, raw_book, raw_sheet, write_book


def read_all(path):
    with open_book(path) as book:
        for sheet in book.sheets:
            sheet.merges()
            list(sheet.lines())


def refusal(path):
    with pytest.raises(Unreadable) as caught:
        read_all(path)
    assert str(caught.value)
    return caught.value.code


def file(tmp_path, content, name="ledger.xlsx"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"PK\x03\x04 but then nothing", "damaged"),
        (b"%PDF-1.7 ...", "other-workbook"),
        (b"\x89PNG\r\n\x1a\n\0\0", "other-workbook"),
        (b"\x00\x01\x02\x03", "not-a-workbook"),
        (b"\xff\xff\xff\xff\xff", "unknown-encoding"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"Workbook", "old-workbook"),
        (
            bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
        ),
    ],
)
def test_what_is_not_a_workbook_is_refused(tmp_path, content, code):
    assert refusal(file(tmp_path, content)) == code


def test_a_zip_of_something_else_is_refused(tmp_path):
    path = tmp_path / "photos.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.txt", "a")
    assert refusal(path) == "not-a-workbook"
    with zipfile.ZipFile(path, "a") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refusal(path) == "other-workbook"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = raw_book(tmp_path / "bomb.xlsx", raw_sheet(" " * 60_000_000))
    assert path.stat().st_size < 200_000
    assert refusal(path) == "bomb"


def test_a_workbook_of_thousands_of_parts_is_refused(tmp_path):
    path = tmp_path / "parts.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("[Content_Types].xml", CONTENT_TYPES)
        for number in range(2_001):
            made.writestr(f"xl/{number}.xml", "")
    assert refusal(path) == "too-many-parts"


def test_a_workbook_cut_short_is_refused(tmp_path):
    whole = write_book(tmp_path / "whole.xlsx", [["序号"]] * 100).read_bytes()
    assert refusal(file(tmp_path, whole[: len(whole) // 2])) == "damaged"


def test_a_part_that_is_damaged_is_named(tmp_path):
    path = raw_book(tmp_path / "d.xlsx", "<worksheet><sheetData><row>")
    with pytest.raises(Unreadable, match="sheet1"):
        read_all(path)


LAUGHS = (
    '<!DOCTYPE lol [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("prolog", [LAUGHS, FILE, '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">'])
def test_xml_entities_are_refused(tmp_path, prolog):
    row = '<row><c t="str"><v>&a;</v></c></row>'
    assert refusal(raw_book(tmp_path / "x.xlsx", raw_sheet(row, prolog=prolog))) == "entities"


def test_entities_in_the_workbook_part_are_refused_too(tmp_path):
    path = raw_book(tmp_path / "x.xlsx", raw_sheet(""), workbook=FILE + "<workbook/>")
    assert refusal(path) == "entities"


def test_a_cell_of_ten_megabytes_is_broken_and_the_rest_is_read(tmp_path):
    huge = f'<row r="1"><c t="str"><v>{"问题" * 1_700_000}</v></c><c><v>7</v></c></row>'
    path = tmp_path / "huge.xlsx"
    raw_book(path, raw_sheet(huge + '<row r="2"><c><v>8</v></c></row>'))
    with zipfile.ZipFile(path, "a") as made:  # ballast, so that it does not look like a bomb
        made.writestr("ballast.bin", os.urandom(100_000))
    with open_book(path) as book:
        first, second = book.sheets[0].lines()
    assert first.cells == [Broken("too-long", "3400000"), 7]
    assert second.cells == [8]


def test_a_text_cell_beyond_the_limit_is_broken(tmp_path):
    path = file(tmp_path, f"序号,问题\n1,{'长' * (MAX_CELL + 1)}\n2,短\n".encode(), "l.csv")
    with open_book(path) as book:
        lines = list(book.sheets[0].lines())
    assert lines[1].cells[1] == Broken("too-long", str(MAX_CELL + 1))
    assert lines[2].cells == ["2", "短"]


def test_ten_megabytes_in_a_text_cell_are_refused(tmp_path):
    path = file(tmp_path, b"a,b\n1," + b"x" * 10_000_000 + b"\n", "l.csv")
    assert refusal(path) == "long-csv-cell"


@pytest.mark.parametrize("reference", ["ZZ1", "XFD1", "AAAAAAAA1"])
def test_a_sheet_that_is_too_wide_is_refused(tmp_path, reference):
    row = f'<row r="1"><c r="{reference}"><v>1</v></c></row>'
    code = refusal(raw_book(tmp_path / "w.xlsx", raw_sheet(row)))
    assert code == ("damaged" if len(reference) > 5 else "too-many-columns")


def test_cells_that_are_only_formatted_do_not_make_a_sheet_wide(tmp_path):
    path = raw_book(
        tmp_path / "f.xlsx", raw_sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row>')
    )
    with open_book(path) as book:
        assert [line.cells for line in book.sheets[0].lines()] == [[1]]


def test_a_flood_of_merged_ranges_is_refused(tmp_path):
    merges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 50_003))
    assert refusal(raw_book(tmp_path / "m.xlsx", raw_sheet("", after=merges))) == "too-many-merges"
