"""The gate of every staff page: `@may("findings.verify")`."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from vedette.access.models import Account
from vedette.access.permissions import find, require, why_not
from vedette.organisation.models import Person

P = ParamSpec("P")


class StaffRequest(HttpRequest):
    """A request by someone who is logged in."""

    user: Account
    person: Person


StaffView = Callable[Concatenate[StaffRequest, P], HttpResponseBase]


def member(
    view: StaffView[P],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Let in everyone who is logged in: for pages about oneself."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        # The person themself, no longer lazy: actions write their name and rights.
        request.person = request.user.person  # type: ignore[attr-defined]
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return guarded


def may(
    *rights: str,
) -> Callable[[StaffView[P]], Callable[Concatenate[HttpRequest, P], HttpResponseBase]]:
    """Let in those who have one of these rights somewhere; the row is asked again inside.

    Raises UnknownRight at import for a name that no area declared. Strangers are sent to the
    login; those without the right are told why (NotAllowed becomes the 403 page).
    """
    for right in rights:
        find(right)

    def gate(view: StaffView[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        @wraps(view)
        def with_the_right(
            request: StaffRequest, /, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponseBase:
            held = (right for right in rights if why_not(request.person, right) is None)
            require(request.person, next(held, rights[0]))
            return view(request, *args, **kwargs)

        guarded = member(with_the_right)
        guarded.rights = rights  # type: ignore[attr-defined]
        return guarded

    return gate
