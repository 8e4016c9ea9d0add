"""The pages that the browser walks. Add yours: a page that isn't here is not looked at.

`path` is called with the cast, inside the test's database: make there what the page shows, through
the same actions a person would use, and return the address.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.cast import Cast


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


PAGES = [
    Page("styleguide", lambda cast: "/styleguide/"),
    Page("not found", lambda cast: "/no-such-page/", status=404),
    Page("not found by a stranger", lambda cast: "/no-such-page/", who=None, status=404),
]
