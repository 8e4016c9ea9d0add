"""Issue a document: its number, its file, its place on the record."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.access.roles import UNIT
from vedette.documents.content import content
from vedette.documents.kinds import Kind
from vedette.documents.models import Document, Draft
from vedette.documents.paper import fill
from vedette.documents.queries import content_of, letterhead_of, row_of, template_for
from vedette.journal.actions import next_number, record_all
from vedette.journal.actions.record import Act, Bare
from vedette.kernel import clock, files
from vedette.kernel.errors import Stale, WrongState
from vedette.notifications.actions import overtake, tell
from vedette.notifications.queries import holding
from vedette.organisation.models import Person


@transaction.atomic
def issue(draft: Draft, *, by: Person) -> Document:
    """Give a draft its number and date, store the file, and put it on the record.

    The draft is gone afterwards. Raises WrongState if its record is out of sight or its kind is no
    more, Stale if somebody issued or threw it away meanwhile, Unacceptable if the template in use
    can't be filled; no number is spent then.
    """
    kind = draft.of_kind
    row = row_of(kind, draft.about_ref, by) if kind else None
    if kind is None or row is None:
        raise WrongState("wrong-state", _("What this is about can't be seen any more."))
    if kind.issue_right == "documents.issue":
        require(by, "documents.issue", draft)
    else:
        require(by, kind.issue_right, kind.held_over(row, by))
    if not Draft.objects.filter(pk=draft.pk, changed_at=draft.changed_at).delete()[0]:
        raise Stale(draft, _("Someone changed this draft meanwhile. Look at it as it is now."))
    number = _number(kind, draft)
    data = content(draft, kind, by=by, on=clock.today(), number=number) or {}
    draft.addressee = kind.addressee(row)
    document = _document(draft, kind, number, data, by)
    document.save(force_insert=True)
    said = {"document_kind": kind.key, "number": number, "document": document.ref}
    act = Act(
        "documents.issued", Bare(document.about), {**said, "sha256": document.sha256}, [document]
    )
    record_all([act], by=by)
    overtake(document.about, "documents.handed_in", draft=str(draft.pk))
    if document.addressee:
        tell(holding(UNIT, document.addressee), "documents.received", document.subject, but=by)
    return document


def _number(kind: Kind, draft: Draft) -> str:
    """The next of a body's numbers of this word in this year, without a gap: 甘纪驻交函〔2020〕3号.

    The series is named as the number is, so that two bodies with one code share one series.
    """
    if not kind.word:
        return ""
    year = clock.today().year
    code = f"{letterhead_of(draft.issuer).code}{kind.word}"
    place = next_number(f"document:{code}:{year}")
    return f"{code}〔{year}〕{place}号"


def _document(draft: Draft, kind: Kind, number: str, data: dict[str, Any], by: Person) -> Document:
    template = template_for(draft.issuer, kind, draft.language)
    made = fill(content_of(template, kind, draft.language), data)
    kept = files.keep("documents", ContentFile(made), "document.docx")
    year = clock.today().year
    same = ("kind", "about_kind", "about_ref", "issuer", "addressee", "language", *WORDED)
    return Document(
        ref=f"D-{year}-{next_number(f'document:{year}'):04}",
        number=number,
        issued_at=clock.now(),
        dated=clock.today(),
        issued_by=by,
        drafted_by=draft.by,
        data=data,
        template=template,
        path=kept.path,
        sha256=kept.sha256,
        size=kept.size,
        **{name: getattr(draft, name) for name in same},
    )


WORDED = ("title", "to", "copy_to", "text")
