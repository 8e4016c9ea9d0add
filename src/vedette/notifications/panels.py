"""What notices show on other areas' pages."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not


def choices(request: HttpRequest, person: Any) -> str:
    """The way to one's choices, on one's own page."""
    if why_not(person, "notifications.read"):
        return ""
    words = (reverse("notifications:choices"), _("How I hear of things"))
    return format_html('<a class="button quiet" href="{}">{}</a>', *words)
