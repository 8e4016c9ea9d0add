"""Whether the rail leads to documents."""

from django.http import HttpRequest

from vedette.access.permissions import why_not
from vedette.organisation.models import Person


def may_view(request: HttpRequest) -> bool:
    person = getattr(request, "person", None)
    if not person:
        return False
    return may_read(person) or why_not(person, "documents.keep_templates") is None


def may_read(person: Person) -> bool:
    return any(why_not(person, r) is None for r in ("documents.view", "documents.receive"))
