"""Workbooks for the tests: ordinary ones, and hand-made ones that no program would write."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

CONTENT_TYPES = """<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/></Types>"""
RELATIONS = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://x/{kind}" Target="{target}"/></Relationships>"""
WORKBOOK = """<?xml version="1.0"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"""


def write_book(path: Path, rows: Sequence[Any], *, sheet: str = "台账") -> Path:
    """An ordinary workbook of one sheet."""
    options = {"strings_to_formulas": False, "default_date_format": "yyyy-mm-dd"}
    book = xlsxwriter.Workbook(path, options)
    page = book.add_worksheet(sheet)
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    return path


def raw_book(path: Path, sheet: str, *, workbook: str = WORKBOOK, strings: str = "") -> Path:
    """A workbook with exactly this XML as its sheet."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", CONTENT_TYPES)
        made.writestr(
            "_rels/.rels", RELATIONS.format(kind="officeDocument", target="xl/workbook.xml")
        )
        made.writestr("xl/workbook.xml", workbook)
        relations = RELATIONS.format(kind="worksheet", target="worksheets/sheet1.xml")
        if strings:
            more = '<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
            relations = relations.replace("</Relationships>", more + "</Relationships>")
            made.writestr("xl/sharedStrings.xml", strings)
        made.writestr("xl/_rels/workbook.xml.rels", relations)
        made.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def raw_sheet(rows: str, *, prolog: str = "", after: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{prolog}'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )
