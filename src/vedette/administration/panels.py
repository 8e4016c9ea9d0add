"""Where this area shows in the shell."""

from typing import cast

from django.http import HttpRequest

from vedette.access.permissions import why_not
from vedette.organisation.models import Person


def is_shown(request: HttpRequest) -> bool:
    """In the rail of administrators; leads come to the one page they may by its link."""
    person: Person | None = getattr(request, "person", None)
    # The person is lazy until a page asks: only then is it known to be nobody.
    return bool(person) and why_not(cast("Person", person), "organisation.manage") is None
