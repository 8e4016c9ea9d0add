"""The templates that Vedette brings, made from what a kind declares.

They are made when they are asked for, and no docx lies in the tree: a binary can't be read in a
review, and would fall behind the placeholders that its kind declares. Whoever wants another one
takes this as a file, changes it in a word processor and hands it in.
"""

from functools import lru_cache
from io import BytesIO
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from vedette.documents import kinds
from vedette.documents.kinds import Kind, Table
from vedette.documents.paper.layout import (
    PLAIN,
    RED,
    STRONG,
    TITLE,
    Look,
    rule,
    sheet,
    table,
    write,
)


def shipped(kind: Kind, language: str) -> bytes:
    """The docx template of a kind in a language."""
    return _made(kind.key, language)


@lru_cache(maxsize=128)
def _made(key: str, language: str) -> bytes:
    kind = kinds.find(key)
    with translation.override(language):
        document = sheet(landscape=kind.landscape)
        latin = language.startswith("en")
        if kind.red_head:
            _head(document, kind)
        _title(document)
        if kind.landscape:
            _list(document, kind)
        else:
            _letter(document, kind, latin=latin)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _head(document: Any, kind: Kind) -> None:
    """The issuing body in red, the number, and the red line."""
    big = Look(font=TITLE, size=28, align="center", line=None, colour=RED, after=10, before=4)
    write(document, "{{ issuer }}", big)
    below = write(
        document,
        "{{ number }}" if kind.word else "",
        Look(align="right" if not kind.word else "center", line=None, after=16),
    )
    rule(below, "bottom", colour="C8161D", eighths=16)


def _title(document: Any) -> None:
    look = Look(font=TITLE, size=22, align="center", line=34, before=14, after=14)
    write(document, "{{ title }}", look)


def _letter(document: Any, kind: Kind, *, latin: bool) -> None:
    line = Look(line=24, size=13, after=7, align="left") if latin else Look()
    first = 0.0 if latin else 2.0
    write(document, "{%p if to %}", line)
    to = Look(size=line.size, line=line.line, align="left", after=line.after)
    write(document, _("%(whom)s:") % {"whom": "{{ to }}"}, to)
    write(document, "{%p endif %}", line)
    write(document, "{%p for paragraph in text %}", line)
    body = Look(size=line.size, line=line.line, first=first, after=line.after)
    write(document, "{{ paragraph }}", body)
    write(document, "{%p endfor %}", line)
    for field in kind.fields:
        if isinstance(field, Table):
            _rows(document, field)
        elif field.shipped:
            _passage(document, field.name, str(field.label), body)
    _close(document, line)
    _foot(document)


def _passage(document: Any, name: str, label: str, body: Look) -> None:
    """A heading and its text, where there is one."""
    heading = Look(font=STRONG, size=body.size, line=body.line, first=body.first, keep=True)
    write(document, f"{{%p if {name} %}}", body)
    write(document, label[:1].upper() + label[1:], heading)
    write(document, f"{{{{ {name} }}}}", body)
    write(document, "{%p endif %}", body)


def _rows(document: Any, field: Table) -> None:
    heads = [str(column.label)[:1].upper() + str(column.label)[1:] for column in field.columns]
    cells = [f"{{{{ item.{column.name} }}}}" for column in field.columns]
    shares = list(field.widths) or [1.0] * len(heads)
    label = str(field.label)
    heading = Look(font=STRONG, size=14, align="left", line=None, before=10, after=4, keep=True)
    write(document, f"{{%p if {field.name} %}}", heading)
    write(document, label[:1].upper() + label[1:], heading)
    number = _("No.")
    table(
        document,
        [number, *heads],
        ["{{ loop.index }}", *cells],
        field.name,
        [sum(shares) * (0.055 if document.sections[0].orientation else 0.08), *shares],
    )
    write(document, "{%p endif %}", heading)


def _close(document: Any, line: Look) -> None:
    """Who it is from, and the date, to the right below the text."""
    sign = Look(size=line.size, line=line.line, align="right", right=2, before=28, keep=True)
    write(document, "{{ issuer }}", sign)
    write(document, "{{ date }}", Look(size=line.size, line=line.line, align="right", right=2))


def _foot(document: Any) -> None:
    """Contact, and who gets a copy (版记)."""
    small = Look(size=14, align="left", line=22)
    write(document, "{%p if contact %}", small)
    contact = _("(Contact: %(contact)s)") % {"contact": "{{ contact }}"}
    write(document, contact, Look(size=14, align="left", line=22, first=2, before=14))
    write(document, "{%p endif %}", small)
    write(document, "{%p if copy_to %}", small)
    copies = write(document, _("Copies to: %(whom)s") % {"whom": "{{ copy_to }}"}, small)
    rule(copies, "bottom")
    rule(copies, "top")
    write(document, "{%p endif %}", small)


def _list(document: Any, kind: Kind) -> None:
    """A ledger: who keeps it, as of when, and its rows."""
    small = Look(font=PLAIN, size=12, align="left", line=None, after=4)
    kept = _("Kept by: %(issuer)s    As of: %(date)s") % {
        "issuer": "{{ issuer }}",
        "date": "{{ date }}",
    }
    write(document, kept, small)
    write(document, "{%p for paragraph in text %}", small)
    write(document, "{{ paragraph }}", small)
    write(document, "{%p endfor %}", small)
    for field in kind.fields:
        if isinstance(field, Table):
            _rows(document, field)
        elif field.shipped:
            _passage(document, field.name, str(field.label), small)
