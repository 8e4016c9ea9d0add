"""What this area shows on pages that are not its own."""

from typing import Any

from django.http import HttpRequest

from vedette.access.permissions import why_not


def may_view(request: HttpRequest) -> bool:
    """Does the place in the rail belong to this reader?"""
    person: Any = getattr(request, "person", None)
    return bool(person) and why_not(person, "clues.view") is None
