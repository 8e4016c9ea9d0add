"""The pages that the browser walks. Add yours: a page that isn't here is not looked at.

`path` is called with the cast, inside the test's database: make there what the page shows, through
the same actions a person would use, and return the address.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from tests.cast import Cast
from vedette.access.actions import delegate, recuse
from vedette.kernel import clock


@dataclass(frozen=True)
class Page:
    """One page to look at."""

    name: str
    path: Callable[[Cast], str]
    who: str | None = "wang"
    """A member of the cast, or None for a stranger."""
    status: int = 200
    fill: Mapping[str, str] = field(default_factory=dict)
    """What to type into its main form, by field name, before it is sent without JavaScript."""
    lands: str = ""
    """The beginning of the address that sending leads to; empty: back to the page, with errors."""


def me(cast: Cast) -> str:
    """Wang has a deputy, and stands aside from the court."""
    today = clock.today()
    until = today + timedelta(days=9)
    delegate(cast.wang, cast.li, "外出培训", by=cast.wang, since=today, until=until)
    recuse(cast.wang, cast.high_court, "配偶在该院任职", by=cast.wang, since=today)
    return "/me/"


PAGES = [
    Page("styleguide", lambda cast: "/styleguide/"),
    Page("not found", lambda cast: "/no-such-page/", status=404),
    Page("not found by a stranger", lambda cast: "/no-such-page/", who=None, status=404),
    # access
    Page("login", lambda cast: "/accounts/login/", who=None, fill={"login": "wang"}),
    Page("login link spent", lambda cast: "/accounts/password/new/1-spent/", who=None),
    Page("account shut", lambda cast: "/accounts/inactive/", who=None),
    Page("is it still you", lambda cast: "/accounts/reauthenticate/"),
    Page("password", lambda cast: "/accounts/password/"),
    Page("security", lambda cast: "/accounts/2fa/"),
    Page("passkeys", lambda cast: "/accounts/2fa/webauthn/"),
    Page("me", me),
    Page("stand in", lambda cast: "/me/delegate/", fill={"reason": "休假"}),
    Page("stand aside", lambda cast: "/me/recuse/", fill={"reason": "亲属"}),
]
