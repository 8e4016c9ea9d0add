"""The page after too many wrong passwords."""

from typing import Any

from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vedette.kernel import clock


def locked_out(
    request: HttpRequest, response: HttpResponse | None, credentials: dict[str, Any] | None
) -> HttpResponse:
    """Say why, and until when. Told alike for user names that don't exist."""
    username = (credentials or {}).get("username", "")
    last = AccessAttempt.objects.filter(username=username).order_by("attempt_time").last()
    since = last.attempt_time if last else clock.now()
    page = {"tries": settings.AXES_FAILURE_LIMIT, "until": since + get_cool_off(request)}
    return render(request, "access/locked_out.html", page, status=429)
