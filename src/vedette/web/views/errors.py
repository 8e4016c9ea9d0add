"""The pages that say no, each with what to do next. The 500 page asks the database for nothing."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from vedette.kernel import clock
from vedette.web import theme


def refuse(
    request: HttpRequest,
    status: int,
    title: str,
    reason: str = "",
    advice: str = "",
    back: str = "",
) -> HttpResponse:
    """A page with a status and words; inside the shell for those who are logged in."""
    inside = getattr(request, "person", None)
    page = {
        "shell": "web/base.html" if inside else "web/plain.html",
        "title": title,
        "reason": reason,
        "advice": advice,
        "back": back,
    }
    return render(request, "web/refused.html", page, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return refuse(request, 400, _("That request can't be read"), advice=_("Go back and try again."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refuse(request, 403, _("You may not do this"), str(exception))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    advice = _("The address may be mistyped, or what it names lies outside what you may see.")
    return refuse(request, 404, _("Nothing to see here"), advice=advice)


def not_allowed(request: HttpRequest) -> HttpResponse:
    advice = _("This address takes a form, not a visit. Go back and use the button.")
    return refuse(request, 405, _("This can't be opened directly"), advice=advice)


def too_large(request: HttpRequest) -> HttpResponse:
    limit = settings.UPLOAD_LIMIT // (1024 * 1024)
    advice = _("A file may have %(limit)s MB at most. Nothing was kept.") % {"limit": limit}
    return refuse(request, 413, _("That is too large"), advice=advice)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    advice = _("The page had been open for long, or your login changed. Load it again, then send.")
    return refuse(request, 403, _("This form is no longer valid"), advice=advice)


def broken(request: HttpRequest) -> HttpResponse:
    page = {
        "shell": "web/plain.html",
        "title": _("Something went wrong here"),
        "reason": "",
        "advice": _("It is our fault, and nothing was changed. Try again in a minute."),
        "theme": theme.of(request),
        "instance_is_demo": settings.DEMO,
        "instance_today": clock.today(),
    }
    return HttpResponse(render_to_string("web/refused.html", page), status=500)
