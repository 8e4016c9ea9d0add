"""Small docx files for tests, and what stands in one."""

import zipfile
from io import BytesIO

from docx import Document


def written(*paragraphs: str) -> bytes:
    """A docx with these paragraphs."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def text_of(content: bytes) -> str:
    """Everything that stands in a docx, tables too."""
    document = Document(BytesIO(content))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def changed(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The same package with something else in one part; a part that isn't there is added."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as given, zipfile.ZipFile(made, "w") as package:
        names = given.namelist()
        for name in names:
            held = given.read(name)
            package.writestr(name, held.replace(old, new) if name == part else held)
        if part not in names:
            package.writestr(part, new)
    return made.getvalue()


def part_of(content: bytes, name: str) -> str:
    """The XML of all parts with this word in their name."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        found = [package.read(each).decode() for each in package.namelist() if name in each]
    return "\n".join(found)
