"""Paragraphs, fonts and rules of an official letter (GB/T 9704: A4, 22 lines of 28 characters)."""

from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

RED = RGBColor(0xC8, 0x16, 0x1D)
LATIN = "Times New Roman"
FALLBACKS = {
    "方正小标宋简体": "小标宋;STZhongsong;SimSun;Noto Serif CJK SC",
    "仿宋": "仿宋_GB2312;FangSong;STFangsong;Noto Serif CJK SC",
    "楷体": "楷体_GB2312;KaiTi;STKaiti;Noto Serif CJK SC",
    "黑体": "SimHei;STHeiti;Noto Sans CJK SC",
    "宋体": "SimSun;STSong;Noto Serif CJK SC",
}
"""Which fonts stand in for those of the standard, where they are not installed."""
TITLE, BODY, STRONG, PLAIN = "方正小标宋简体", "仿宋", "黑体", "宋体"
LINE = 28.0
"""Points from line to line of the text."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks; sizes in points, indents in characters of its size."""

    font: str = BODY
    size: float = 16
    align: str = "both"
    line: float | None = LINE
    first: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    colour: RGBColor | None = None
    bold: bool = False
    keep: bool = False


ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def sheet(*, landscape: bool) -> Any:
    """An empty A4 document with the margins of the standard and its page numbers."""
    document = Document()
    _fonts(document)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.top_margin, section.bottom_margin = Mm(28), Mm(26)
        section.left_margin, section.right_margin = Mm(22), Mm(22)
    section.footer_distance = Mm(25 if not landscape else 16)
    document.settings.odd_and_even_pages_header_footer = True
    _page_number(section.footer, "right")
    _page_number(section.even_page_footer, "left")
    core = document.core_properties
    core.author, core.title, core.comments = "{{ issuer }}", "{{ title }}", ""
    return document


def write(container: Any, text: str, look: Look) -> Any:
    """A paragraph with one run."""
    paragraph = container.add_paragraph()
    return dress(paragraph, text, look)


def dress(paragraph: Any, text: str, look: Look) -> Any:
    shape = paragraph.paragraph_format
    shape.alignment = ALIGN[look.align]
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.keep_with_next = look.keep
    if look.line:
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(look.line)
    if look.first:
        shape.first_line_indent = Pt(look.first * look.size)
    if look.right:
        shape.right_indent = Pt(look.right * look.size)
    run = paragraph.add_run(text)
    face(run, look.font, look.size)
    run.bold = look.bold or None
    if look.colour is not None:
        run.font.color.rgb = look.colour
    return paragraph


def face(run: Any, font: str, size: float) -> None:
    """Chinese in one font, Latin and figures in another, as the standard has it."""
    run.font.size = Pt(size)
    run.font.name = LATIN
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)


def rule(paragraph: Any, side: str, *, colour: str = "000000", eighths: int = 8) -> None:
    """A line above or below a paragraph, in eighths of a point."""
    borders = OxmlElement("w:pBdr")
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", eighths), ("space", 4), ("color", colour)):
        line.set(qn(f"w:{name}"), str(value))
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def table(document: Any, heads: list[str], cells: list[str], name: str, shares: list[float]) -> Any:
    """A table of one loop: heads that repeat on each page, and a row of placeholders."""
    section = document.sections[0]
    line = section.page_width - section.left_margin - section.right_margin
    made = document.add_table(rows=4, cols=len(heads))
    made.style, made.autofit = "Table Grid", False
    widths = [int(line * share / sum(shares)) for share in shares]
    landscape = section.orientation == WD_ORIENT.LANDSCAPE
    size = 9 if landscape else 10.5
    small = Look(font=PLAIN, size=size, align="left", line=None, before=2, after=2)
    for column, width in enumerate(widths):
        made.columns[column].width = width
        for row in made.rows:
            row.cells[column].width = width
        head = Look(font=STRONG, size=size, align="center", line=None, before=3, after=3)
        dress(made.rows[0].cells[column].paragraphs[0], heads[column], head)
        dress(made.rows[2].cells[column].paragraphs[0], cells[column], small)
    dress(made.rows[1].cells[0].paragraphs[0], f"{{%tr for item in {name} %}}", small)
    dress(made.rows[3].cells[0].paragraphs[0], "{%tr endfor %}", small)
    _flag(made.rows[0], "w:tblHeader")
    for row in made.rows:
        _flag(row, "w:cantSplit")
    return made


def _flag(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _page_number(footer: Any, align: str) -> None:
    """ "— 1 —", outside on each side."""
    footer.is_linked_to_previous = False
    look = Look(font=PLAIN, size=14, align=align, line=None, right=1 if align == "right" else 0)
    paragraph = dress(footer.paragraphs[0], "— ", look)
    if align == "left":
        paragraph.paragraph_format.left_indent = Pt(14)
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        run = paragraph.add_run()
        face(run, PLAIN, 14)
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
    face(paragraph.add_run(" —"), PLAIN, 14)


def _fonts(document: Any) -> None:
    """The text's fonts as the document's own, and what stands in for each."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = LATIN, Pt(16)
    fonts = normal.element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), BODY)
    for part in document.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            entries = "".join(
                f'<w:font w:name="{name}"><w:altName w:val="{others}"/>'
                '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>'
                "</w:font>"
                for name, others in FALLBACKS.items()
            )
            part._blob = part.blob.replace(b"</w:fonts>", f"{entries}</w:fonts>".encode())
