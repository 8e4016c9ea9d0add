"""The watermark of a reader's copy: who took it, and when."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.sax.saxutils import quoteattr

from docx import Document
from docx.oxml import parse_xml

SHAPE = """\
<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:w10="urn:schemas-microsoft-com:office:word"><w:pPr><w:spacing w:before="0" w:after="0"
 w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:pict><v:shapetype id="_x0000_t136"
 coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>
<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>
<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>
<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>
<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"
 o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
<v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject{id}"
 o:spid="_x0000_s{spid}" type="#_x0000_t136" o:allowincell="f" stroked="f" fillcolor="silver"
 style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;\
rotation:315;z-index:-251658752;mso-position-horizontal:center;\
mso-position-horizontal-relative:margin;mso-position-vertical:center;\
mso-position-vertical-relative:margin"><v:fill opacity=".5"/><v:textpath
 style="font-family:&quot;SimSun&quot;;font-size:1pt" string={text}/><w10:wrap anchorx="margin"
 anchory="margin"/></v:shape></w:pict></w:r></w:p>"""
"""WordArt as word processors write a watermark: they know it by its id."""
EM = 22
"""Points that a Chinese character of the mark takes."""


def stamp(content: bytes, text: str) -> bytes:
    """The same docx with a mark across each page; the file given is left as it is."""
    document = Document(BytesIO(content))
    for number, header in enumerate(_headers(document)):
        header.is_linked_to_previous = False
        header._element.append(parse_xml(_shape(text, number)))
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _shape(text: str, number: int) -> str:
    wide = sum(1.0 if ord(each) > 0x2E7F else 0.55 for each in text)
    width = min(440, int(wide * EM))
    height = max(14, int(width / max(wide, 1) * 1.15))
    return SHAPE.format(
        id=number + 1, spid=2049 + number, width=width, height=height, text=quoteattr(text)
    )


def _headers(document: Any) -> Iterator[Any]:
    """Every header that some page shows."""
    both = document.settings.odd_and_even_pages_header_footer
    for place, section in enumerate(document.sections):
        kinds = [section.header]
        kinds += [section.even_page_header] if both else []
        kinds += [section.first_page_header] if section.different_first_page_header_footer else []
        for header in kinds:
            if place == 0 or not header.is_linked_to_previous:
                yield header
