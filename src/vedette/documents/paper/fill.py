"""Check a template, and fill it."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from django.utils.translation import gettext_lazy as _
from docxtpl import DocxTemplate
from jinja2 import TemplateError

from vedette.documents.kinds import Kind
from vedette.documents.paper import language, package
from vedette.documents.paper.words import columns_of, expected_of, samples_of, words_of

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""What XML can't hold, and what the library takes for page breaks and bells."""
NEW_PARAGRAPH = "\a"
"""As the library has it."""


def check(content: bytes, kind: Kind) -> list[str]:
    """Look a template through and fill it with samples.

    Returns the usual placeholders that it leaves out. Raises Unacceptable for a file that is no
    plain docx, for code, for placeholders that this kind doesn't have (all are named), and for
    what can't be filled.
    """
    package.inspect(content)
    try:
        sources = list(_sources(content))
    except Exception as problem:  # whatever a library makes of a file from outside
        raise language.refused(_("The file can't be opened as a docx.")) from problem
    found = language.read(iter(sources), words_of(kind), columns_of(kind))
    if found.unknown:
        reason = _("Placeholders that this document doesn't have: %(names)s")
        raise language.refused(reason % {"names": ", ".join(sorted(found.unknown))})
    fill(content, samples_of(kind), strict=True)
    return [name for name in expected_of(kind) if name not in found.used]


def fill(content: bytes, values: Mapping[str, Any], *, strict: bool = False) -> bytes:
    """The docx of a template and its values. Raises Unacceptable if it can't be filled."""
    template = DocxTemplate(BytesIO(content))
    try:
        template.render(
            _paragraphs(plain(values)), language.environment(strict=strict), autoescape=True
        )
        made = BytesIO()
        template.save(made)
    except TemplateError as problem:
        reason = _("The template can't be filled: %(problem)s")
        raise language.refused(reason % {"problem": problem.message or problem}) from problem
    except Exception as problem:  # whatever a library makes of a file from outside
        raise language.refused(_("The file can't be opened as a docx.")) from problem
    return made.getvalue()


def plain(value: Any) -> Any:
    """Texts, and lists and mappings of texts; characters that XML can't hold are left out."""
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return UNWRITABLE.sub("", "" if value is None else str(value))


def _paragraphs(value: Any) -> Any:
    """A text of several lines becomes as many paragraphs: a mere break would stretch the line."""
    if isinstance(value, dict):
        return {key: _paragraphs(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_paragraphs(each) for each in value]
    return value.replace("\r\n", "\n").replace("\n", NEW_PARAGRAPH)


def _sources(content: bytes) -> Iterator[str]:
    """The parts of a template as Jinja sees them."""
    template = DocxTemplate(BytesIO(content))
    template.render_init()
    yield template.patch_xml(template.get_xml())
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _key, part in template.get_headers_footers(uri):
            yield template.patch_xml(template.get_part_xml(part))
    core = template.docx.core_properties
    for name in ("author", "comments", "identifier", "language", "subject", "title"):
        yield getattr(core, name)
    for part in template.docx.part.package.iter_parts():
        if part.content_type.endswith("footnotes+xml"):
            yield template.patch_xml(part.blob.decode())
