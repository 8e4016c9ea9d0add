"""Reads about documents: what may be written, on which paper, and what was."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.files.storage import default_storage
from django.db.models import Q, QuerySet

from vedette.access.permissions import why_not
from vedette.access.powers import reached
from vedette.access.rights import find as find_right
from vedette.documents import kinds
from vedette.documents.kinds import Kind
from vedette.documents.models import Document, Draft, Letterhead, Template
from vedette.documents.paper import shipped
from vedette.kernel import clock
from vedette.kernel.errors import Denial
from vedette.kernel.records import Described
from vedette.organisation.models import Person, Reach, Unit
from vedette.organisation.models.period import holds_on


def describe(refs: Sequence[str], person: Person) -> dict[str, Described]:
    """Documents by their references, for lists of other areas."""
    found = Document.objects.visible_to(person).filter(ref__in=refs)
    return {
        one.ref: Described(f"{one.number} {one.title}".strip(), one.get_absolute_url())
        for one in found
    }


@dataclass(frozen=True)
class Offer:
    """A kind of document that can be written about a record; or why this person can't."""

    kind: Kind
    url: str
    denial: Denial | None


def offers(about: str, row: Any, person: Person) -> list[Offer]:
    """What can be written about a record, and beside it."""
    page = str(about).partition(":")[0]
    found = []
    for kind in kinds.every():
        if kind.about == page and kind.fits(row):
            found.append(_offer(kind, row, person))
        elif page in kind.offered_at:
            found.append(_offer(kind, kind.offered_at[page](row), person))
    return found


def bodies_offers(person: Person) -> list[tuple[Offer, Any]]:
    """What can be written about a body as such, each with the body."""
    return [
        (offer, row)
        for kind in kinds.every()
        if kind.from_register and why_not(person, kind.right) is None
        for row in kind.rows(person)[:MOST_BODIES]
        if (offer := _offer(kind, row, person)).denial is None
    ]


MOST_BODIES = 12
"""Bodies offered of a kind; the pages of the others have their own way to it."""


def _offer(kind: Kind, row: Any, person: Person) -> Offer:
    return Offer(kind, f"/documents/new/{kind.key}/{row.ref}/", why_not_draft(kind, row, person))


def why_not_draft(kind: Kind, row: Any, person: Person) -> Denial | None:
    """Why a person may not write this about a record; None: they may."""
    return why_not(person, kind.right, kind.held_over(row, person))


def why_not_issue(draft: Draft, person: Person) -> Denial | None:
    """Why a person may not issue a draft; None: they may."""
    kind = draft.of_kind
    if kind is None or kind.issue_right == "documents.issue":
        return why_not(person, "documents.issue", draft)
    row = row_of(kind, draft.about_ref, person)
    return why_not(person, kind.issue_right, kind.held_over(row, person))


def row_of(kind: Kind, ref: str, person: Person) -> Any | None:
    """The record that a document of a kind is about, if the person may see it."""
    return kind.rows(person).filter(ref=ref).first()


def documents_about(subject: str, person: Person) -> list[Document]:
    """What was issued about a record, the newest first."""
    return list(Document.objects.visible_to(person).about(subject)[:50])


def drafts_about(subject: str, person: Person) -> list[Draft]:
    return list(Draft.objects.visible_to(person).about(subject).select_related("by")[:20])


def drafts_of(person: Person) -> QuerySet[Draft]:
    """Drafts of one's own body, the last changed first."""
    return Draft.objects.visible_to(person).select_related("by", "issuer")


def letterhead_of(unit: Unit) -> Letterhead:
    """A body's letterhead; by its name where none is kept."""
    kept = Letterhead.objects.filter(unit=unit).first()
    return kept or Letterhead(
        unit=unit, code=unit.name_zh[:30], name_zh=unit.name_zh, name_en=unit.name_en
    )


def template_for(unit: Unit, kind: Kind, language: str) -> Template | None:
    """The template in use for a body: its own, or that of the nearest body above; None: ours."""
    above = Reach.objects.filter(holds_on(clock.today()), unit=unit)
    depths = dict(above.values_list("top_id", "depth"))
    used = Template.objects.filter(
        unit__in=depths, kind=kind.key, language=language, in_use=True
    ).order_by()
    return min(used, key=lambda each: depths[each.unit_id], default=None)


def content_of(template: Template | None, kind: Kind, language: str) -> bytes:
    """The docx of a template. Raises FileNotFoundError if it is gone from the store."""
    if template is None:
        return shipped(kind, language)
    with default_storage.open(template.path) as file:
        return bytes(file.read())


def versions_of(unit: Unit, kind: Kind, language: str) -> list[Template]:
    """Every version of a body's template, the newest first."""
    rows = Template.objects.filter(unit=unit, kind=kind.key, language=language)
    return list(rows.select_related("uploaded_by"))


def bodies_kept_by(person: Person) -> QuerySet[Unit]:
    """The bodies whose templates a person keeps."""
    roles = sorted(find_right("documents.keep_templates").roles["unit"])
    held = reached(person, clock.today(), Q(role__in=roles))
    kinds_ = ("commission", "office", "team")
    return Unit.objects.filter(pk__in=held, kind__in=kinds_, closed_on=None).order_by("pk")
