"""Light or dark, as the reader chose, or as their machine wishes."""

from django.http import HttpRequest

COOKIE = "theme"
THEMES = ("light", "dark")
YEAR = 365 * 24 * 3600


def of(request: HttpRequest) -> str:
    """ "light", "dark", or "" for what the machine wishes."""
    chosen = request.COOKIES.get(COOKIE, "")
    return chosen if chosen in THEMES else ""
