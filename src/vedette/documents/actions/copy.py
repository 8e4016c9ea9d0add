"""A reader's copy: the file with who took it and when across each page; each is counted."""

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from vedette.access.permissions import why_not
from vedette.documents.models import Document
from vedette.documents.paper import stamp
from vedette.journal.actions import record_all
from vedette.journal.actions.record import Act, Bare
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.organisation.models import Person
from vedette.web.when import iso


@transaction.atomic
def take_copy(document: Document, *, by: Person) -> bytes:
    """The docx with its mark. Raises WrongState if the file is gone from the store."""
    views = (why_not(by, right, document) for right in ("documents.view", "documents.receive"))
    denials = [denial for denial in views if denial]
    if len(denials) == 2:
        raise NotAllowed(denials[0].code, denials[0].reason)
    if not default_storage.exists(document.path):
        raise WrongState("gone", _lazy("The file is not in the store."))
    with default_storage.open(document.path) as file:
        content = bytes(file.read())
    text = _("WITHDRAWN %(who)s %(when)s") if document.withdrawn_at else "%(who)s %(when)s"
    marked = stamp(content, text % {"who": by.name, "when": iso(clock.now())})
    record_all([Act("documents.copied", Bare(document.subject))], by=by)
    return marked
