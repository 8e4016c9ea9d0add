"""What a draft, or a template with samples, would look like; nothing is kept."""

from django.utils.translation import gettext as _

from vedette.documents.content import content
from vedette.documents.kinds import Kind
from vedette.documents.models import Draft
from vedette.documents.paper import fill, stamp
from vedette.documents.paper.words import samples_of
from vedette.documents.queries import content_of, template_for
from vedette.kernel import clock
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person
from vedette.web.when import iso


def preview(draft: Draft, *, by: Person) -> bytes:
    """A draft as docx: without number, and marked as a draft."""
    kind = draft.of_kind
    data = content(draft, kind, by=by, on=clock.today()) if kind else None
    if kind is None or data is None:
        raise WrongState("wrong-state", _("What this is about can't be seen any more."))
    template = template_for(draft.issuer, kind, draft.language)
    made = fill(content_of(template, kind, draft.language), data)
    words = {"who": by.name, "when": iso(clock.now())}
    return stamp(made, _("DRAFT %(who)s %(when)s") % words)


def sample(kind: Kind, template: bytes) -> bytes:
    """A template with the samples of its kind."""
    return stamp(fill(template, samples_of(kind)), _("SAMPLE"))
