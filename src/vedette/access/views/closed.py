"""What allauth could do and Vedette doesn't: sign-up, mail addresses, resets by mail."""

from django.http import Http404, HttpRequest, HttpResponse


def not_offered(request: HttpRequest) -> HttpResponse:
    raise Http404
