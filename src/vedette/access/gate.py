"""The gate of every staff page: `@may("findings.verify")`."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from vedette.access.models import Account
from vedette.access.permissions import find, require
from vedette.organisation.models import Person

P = ParamSpec("P")


class StaffRequest(HttpRequest):
    """A request by someone who is logged in."""

    user: Account
    person: Person


StaffView = Callable[Concatenate[StaffRequest, P], HttpResponseBase]


def may(
    right: str,
) -> Callable[[StaffView[P]], Callable[Concatenate[HttpRequest, P], HttpResponseBase]]:
    """Let in those who have a right somewhere; the row is asked again inside.

    Raises UnknownRight at import for a name that no area declared. Strangers are sent to the
    login; those without the right are told why (NotAllowed becomes the 403 page).
    """
    find(right)

    def gate(view: StaffView[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            require(request.person, right)  # type: ignore[attr-defined]
            return view(request, *args, **kwargs)  # type: ignore[arg-type]

        guarded.right = right  # type: ignore[attr-defined]
        return guarded

    return gate
