"""Which drafts and documents a person may see: exactly those of records that they may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q, QuerySet

from vedette.access.permissions import rows_for
from vedette.access.powers import powers_of
from vedette.documents import kinds
from vedette.organisation.models import Person

if TYPE_CHECKING:
    from vedette.documents.models.document import Document  # noqa: F401
    from vedette.documents.models.draft import Draft  # noqa: F401

OWN_SIDE = ("issuer",)


def about_what_is_seen(person: Person) -> Q:
    """The record that it is about lies within the person's sight, whatever its area hides."""
    by_rows: dict[tuple[str, Callable[..., Any]], list[str]] = defaultdict(list)
    for kind in kinds.every():
        by_rows[kind.about, kind.rows].append(kind.key)
    seen = Q(pk__in=[])
    for (about, rows), keys in by_rows.items():
        refs = rows(person).order_by().values("ref")
        seen |= Q(kind__in=keys, about_kind=about, about_ref__in=refs)
    return seen


class DraftQuerySet(QuerySet["Draft"]):
    def visible_to(self, person: Person) -> Self:
        """Those of one's own body, about records that one sees."""
        if not powers_of(person).grants:
            return self.none()
        return self.filter(
            rows_for(person, "documents.draft", OWN_SIDE) & about_what_is_seen(person)
        )

    def about(self, subject: str) -> Self:
        kind, _colon, ref = str(subject).partition(":")
        return self.filter(about_kind=kind, about_ref=ref)


class DocumentQuerySet(models.QuerySet["Document"]):
    def visible_to(self, person: Person) -> Self:
        """The issuing side by the record that it is about; the unit that it was sent to."""
        if not powers_of(person).grants:
            return self.none()
        issued = rows_for(person, "documents.view", OWN_SIDE) & about_what_is_seen(person)
        sent = rows_for(person, "documents.receive", ("addressee",))
        return self.filter(issued | sent)

    def about(self, subject: str) -> Self:
        kind, _colon, ref = str(subject).partition(":")
        return self.filter(about_kind=kind, about_ref=ref)
