"""What this area shows on pages that are not its own."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not
from vedette.web.templatetags.face import link_button


def may_view(request: HttpRequest) -> bool:
    """Does the place in the rail belong to this reader?"""
    person: Any = getattr(request, "person", None)
    return bool(person) and why_not(person, "activities.view") is None


def begin(request: HttpRequest, person: Any) -> str:
    """On one's own day: the way to what one does most often."""
    if why_not(person, "activities.record") is not None:
        return ""
    return link_button(_("Record an activity"), reverse("activities:choose"))
