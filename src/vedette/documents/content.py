"""What a template is given: texts and rows of texts, in the document's language."""

from datetime import date
from typing import Any

from django.utils import translation

from vedette.documents.kinds import Kind, Table
from vedette.documents.models import Document, Draft
from vedette.documents.models.parts import Worded
from vedette.documents.paper import plain
from vedette.documents.queries import letterhead_of, row_of
from vedette.organisation.models import Person
from vedette.web.when import prose

MOST_ROWS = 2000
"""Rows of a table in a document; a longer list is an export."""


def content(
    draft: Draft, kind: Kind, *, by: Person, on: date, number: str = ""
) -> dict[str, Any] | None:
    """Everything for the template, as it is now; None if the record is out of sight."""
    row = row_of(kind, draft.about_ref, by)
    if row is None:
        return None
    with translation.override(draft.language):
        letterhead = letterhead_of(draft.issuer)
        house = {
            "issuer": letterhead.name,
            "contact": letterhead.contact,
            "number": number,
            "title": draft.title,
            "to": draft.to,
            "copy_to": draft.copy_to,
            "text": draft.paragraphs,
            "date": prose(on),
            "year": str(on.year),
            "signed_by": by.name,
            "drafted_by": draft.by.name,
        }
        values = kind.values(row, by)
        own = {field.name: values.get(field.name, "") for field in kind.fields}
        for table in kind.tables:
            own[table.name] = list(own[table.name] or ())[:MOST_ROWS]
        made: dict[str, Any] = plain({**own, **house})
    return made


class Sheet:
    """A document as a page shows it: the same words as in the file, in the house's own layout."""

    def __init__(self, source: Worded, data: dict[str, Any]) -> None:
        self.source = source
        self.data = data
        kind = source.of_kind
        self.landscape = bool(kind and kind.landscape)
        self.passages: list[tuple[str, str]] = []
        self.tables: list[tuple[str, list[str], list[list[str]]]] = []
        with translation.override(source.language):
            for field in kind.fields if kind else ():
                held = data.get(field.name)
                if not held:
                    continue
                if isinstance(field, Table):
                    names = [column.name for column in field.columns]
                    heads = [str(column.label) for column in field.columns]
                    rows = [[item.get(name, "") for name in names] for item in held]
                    self.tables.append((str(field.label), heads, rows))
                elif field.shipped:
                    self.passages.append((str(field.label), held))

    @property
    def language(self) -> str:
        return self.source.language


def sheet_of(document: Document) -> Sheet:
    return Sheet(document, document.data)
