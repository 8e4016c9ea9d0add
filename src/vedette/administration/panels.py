"""Where this area shows in the shell."""

from typing import Any, cast

from django.http import HttpRequest
from django.template.loader import render_to_string

from vedette.access.permissions import why_not
from vedette.organisation.models import Person


def explainer(request: HttpRequest, person: Any) -> str:
    """On a lead's own page: the way to ask about the rights of their people."""
    if why_not(person, "access.explain"):
        return ""
    return render_to_string("administration/panels/explainer.html")


def is_shown(request: HttpRequest) -> bool:
    """In the rail of administrators; leads come to the one page they may by its link."""
    person: Person | None = getattr(request, "person", None)
    # The person is lazy until a page asks: only then is it known to be nobody.
    return bool(person) and why_not(cast("Person", person), "organisation.manage") is None
