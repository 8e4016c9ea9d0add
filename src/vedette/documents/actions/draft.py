"""Write a draft, change it, hand it in, throw it away. A draft is no record and bears no number."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.access.roles import LEADS
from vedette.documents.kinds import Kind
from vedette.documents.models import Draft
from vedette.documents.models.parts import LONGEST
from vedette.documents.queries import row_of
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, Unacceptable
from vedette.notifications.actions import overtake, tell
from vedette.notifications.queries import holding
from vedette.organisation.models import Person

WORDING = ("title", "to", "copy_to", "text")


@transaction.atomic
def write_draft(kind: Kind, row: Any, *, by: Person, language: str, **wording: str) -> Draft:
    """Begin a document of a kind about a record.

    `wording` holds title, to, copy_to and text. Raises Incomplete where there is no body in whose
    name it could go out, Unacceptable for a wording without title.
    """
    require(by, kind.right, kind.held_over(row, by))
    issuer = kind.issuer(row, by)
    if issuer is None:
        raise Incomplete("incomplete:issuer", _("There is no body in whose name it could go out."))
    draft = Draft(
        kind=kind.key,
        about_kind=kind.about,
        about_ref=row.ref,
        issuer=issuer,
        addressee=kind.addressee(row),
        language=language,
        by=by,
        changed_at=clock.now(),
        **_checked(wording),
    )
    draft.save()
    return draft


@transaction.atomic
def rewrite(draft: Draft, *, by: Person, language: str, **wording: str) -> None:
    """Change the wording; one that was handed in is no longer."""
    require(by, "documents.draft", draft)
    for name, value in _checked(wording).items():
        setattr(draft, name, value)
    draft.language, draft.changed_at, draft.handed_in_at = language, clock.now(), None
    draft.save()
    overtake(draft.about, "documents.handed_in", draft=str(draft.pk))


@transaction.atomic
def hand_in(draft: Draft, *, by: Person) -> None:
    """Tell those who issue, and may see what it is about, that it is ready."""
    require(by, "documents.draft", draft)
    draft.handed_in_at = clock.now()
    draft.save(update_fields=["handed_in_at"])
    kind = draft.of_kind
    leads = [
        lead
        for lead in holding(LEADS, draft.issuer)
        if kind and row_of(kind, draft.about_ref, lead) is not None
    ]
    tell(leads, "documents.handed_in", draft.about, data={"draft": str(draft.pk)}, but=by)


@transaction.atomic
def discard(draft: Draft, *, by: Person) -> None:
    """Throw a draft away."""
    require(by, "documents.draft", draft)
    overtake(draft.about, "documents.handed_in", draft=str(draft.pk))
    draft.delete()


def _checked(wording: dict[str, str]) -> dict[str, str]:
    """The wording without blanks around it. Raises Unacceptable, and names the field."""
    kept = {name: wording.get(name, "").strip() for name in WORDING}
    if not kept["title"]:
        reason = _("A document has a title.")
        raise Unacceptable("title", reason, {"title": reason})
    for name, most in (("title", 200), ("to", 300), ("copy_to", 300), ("text", LONGEST)):
        if len(kept[name]) > most:
            reason = _("Too long: at most %(most)s characters.")
            raise Unacceptable(name, reason % {"most": most}, {name: reason % {"most": most}})
    return kept
