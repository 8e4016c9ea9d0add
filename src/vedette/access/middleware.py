"""Who is asking."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from vedette.access.models import Account
from vedette.organisation.models import Person


def _person(request: HttpRequest) -> Person | None:
    user = request.user
    return user.person if isinstance(user, Account) and user.is_authenticated else None


class PersonMiddleware:
    """Put `request.person` beside `request.user`: rights are a person's, not a login's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.person = SimpleLazyObject(lambda: _person(request))  # type: ignore[attr-defined]
        return self.get_response(request)
