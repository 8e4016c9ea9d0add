"""What every page knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from vedette.kernel import clock
from vedette.web import nav, theme


def shell(request: HttpRequest) -> dict[str, Any]:
    """Cheap facts, and `places` to be asked for: a fragment shows no rail and pays for none."""
    return {
        "instance_is_demo": settings.DEMO,
        "instance_today": clock.today,
        "languages": settings.LANGUAGES,
        "places": lambda: nav.places(request),
        "theme": theme.of(request),
    }
