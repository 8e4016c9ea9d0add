"""Is this a plain docx? A file from outside is looked through before any library opens it."""

import re
import zipfile
from io import BytesIO

from django.utils.translation import gettext_lazy as _

from vedette.documents.paper.language import refused

LARGEST = 5 * 1024**2
UNPACKED = 30 * 1024**2
LONGEST_PART = 3 * 1024**2
"""Bytes of one XML part: the reader of placeholders takes time by its length."""
MOST_PARTS = 500
MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
CODE = re.compile(r"vbaProject|vbaData|activeX|/embeddings/|\.bin$|\.exe$|afchunk", re.IGNORECASE)
FETCHES = re.compile(
    rb"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON|LINK\s|AUTOTEXT|DATABASE\s)",
    re.IGNORECASE,
)
FIELD = re.compile(rb"<w:instrText[^>]*>([^<]*)<|w:instr=\"([^\"]*)\"")
OUTSIDE = re.compile(rb"<Relationship\b[^>]*TargetMode=\"External\"[^>]*>")


def inspect(content: bytes) -> None:
    """Raise Unacceptable, with the reason, unless it is a docx without code or links outside."""
    if len(content) > LARGEST:
        raise refused(_("A template may have up to %(mb)s MB.") % {"mb": LARGEST // 1024**2})
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _inspect(package)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise refused(_("This is no docx file. Save it as “Word document (.docx)”.")) from None


def _inspect(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > UNPACKED:
        raise refused(_("The file unpacks to more than a template needs."))
    names = [part.filename for part in parts]
    if "[Content_Types].xml" not in names or "word/document.xml" not in names:
        raise refused(_("This is no docx file. Save it as “Word document (.docx)”."))
    if any(CODE.search(name) for name in names):
        raise refused(_("The file holds macros or embedded objects. Save it without them."))
    kinds = _read(package, "[Content_Types].xml")
    if b"macroEnabled" in kinds:
        raise refused(_("The file holds macros or embedded objects. Save it without them."))
    if MAIN not in kinds:
        raise refused(_("This is no docx file. Save it as “Word document (.docx)”."))
    for name in names:
        if name.endswith((".xml", ".rels")):
            _part(name, _read(package, name))


def _read(package: zipfile.ZipFile, name: str) -> bytes:
    if package.getinfo(name).file_size > LONGEST_PART:
        raise refused(_("The file unpacks to more than a template needs."))
    with package.open(name) as part:
        content = part.read(LONGEST_PART + 1)
    if len(content) > LONGEST_PART:
        raise refused(_("The file unpacks to more than a template needs."))
    return content


def _part(name: str, content: bytes) -> None:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise refused(_("The file holds XML that no word processor writes."))
    if name.endswith(".rels"):
        for link in OUTSIDE.findall(content):
            if b"/hyperlink" not in link:
                raise refused(_("The file fetches something from elsewhere. Embed it instead."))
    for found in FIELD.findall(content):
        if FETCHES.search(b" ".join(found)):
            raise refused(_("The file has a field that fetches or runs something. Remove it."))
