"""Withdraw a document that should not have gone out. Its number stays spent, its file stays."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.access.roles import UNIT
from vedette.documents.models import Document
from vedette.journal.actions import record_all
from vedette.journal.actions.record import Act, Bare
from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable, WrongState
from vedette.notifications.actions import tell
from vedette.notifications.queries import holding
from vedette.organisation.models import Person


@transaction.atomic
def withdraw(document: Document, *, by: Person, reason: str) -> None:
    """Say that a document no longer holds, and why. Raises Unacceptable without a reason."""
    require(by, "documents.issue", document)
    if document.withdrawn_at:
        raise WrongState("wrong-state", _("This document is withdrawn already."))
    why = reason.strip()[:300]
    if not why:
        said = _("Say why it is withdrawn.")
        raise Unacceptable("reason", said, {"reason": said})
    document.withdrawn_at, document.withdrawn_why = clock.now(), why
    document.keep("withdrawn_at", "withdrawn_why")
    data = {"document_kind": document.kind, "number": document.number, "document": document.ref}
    record_all([Act("documents.withdrawn", Bare(document.about), data, [document])], by=by)
    if document.addressee:
        tell(holding(UNIT, document.addressee), "documents.withdrawn", document.subject, but=by)
