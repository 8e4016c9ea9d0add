"""Who is asking."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from vedette.access.models import Account
from vedette.organisation.models import Person

GetResponse = Callable[[HttpRequest], HttpResponse]


def _person(request: HttpRequest) -> Person | None:
    user = request.user
    return user.person if isinstance(user, Account) and user.is_authenticated else None


class PersonMiddleware:
    """Put `request.person` beside `request.user`: rights are a person's, not a login's."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.person = SimpleLazyObject(lambda: _person(request))  # type: ignore[attr-defined]
        return self.get_response(request)


class SecondFactorMiddleware:
    """Where a second factor is required, lead those without one to its set-up and nowhere else."""

    OPEN = ("/accounts/", "/i18n/", "/theme/", "/static/", "/healthz")

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SECOND_FACTOR_REQUIRED and self._must_set_up(request):
            text = _("A second step at login is required here. Set up an app or a passkey first.")
            messages.warning(request, text)
            return redirect("mfa_index")
        return self.get_response(request)

    def _must_set_up(self, request: HttpRequest) -> bool:
        if request.path.startswith(self.OPEN) or not request.user.is_authenticated:
            return False
        return not (is_mfa_enabled(request.user) or _came_by_single_sign_on(request))


def _came_by_single_sign_on(request: HttpRequest) -> bool:
    """The provider asks for second factors in its own way."""
    steps = request.session.get("account_authentication_methods", [])
    return any(step.get("method") == "socialaccount" for step in steps)
