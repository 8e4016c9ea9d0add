"""What deadlines show on other areas' pages."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not


def feed(request: HttpRequest, person: Any) -> str:
    """The way to one's calendar address, on one's own page."""
    if all(why_not(person, right) for right in ("deadlines.view", "deadlines.view_named")):
        return ""
    words = (reverse("deadlines:feed"), _("Calendar address"))
    return format_html('<a class="button quiet" href="{}">{}</a>', *words)
