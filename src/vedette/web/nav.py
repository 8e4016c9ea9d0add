"""The places of the rail: each area registers its own from `AppConfig.ready()`.

nav.register(NavItem("findings", _("Findings"), "findings:list", shown=may_view, order=40))
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from vedette.kernel.errors import type_text


@dataclass(frozen=True)
class Badge:
    """A number beside a place; `late` makes it red."""

    number: int
    late: bool = False


@dataclass(frozen=True)
class NavItem:
    """One place in the rail."""

    key: str
    label: type_text
    url_name: str
    shown: Callable[[HttpRequest], bool]
    """The area decides, by its rights: this storey knows none."""
    order: int = 100
    badge: Callable[[HttpRequest], Badge | None] | None = None
    """Asked on every page: at most one cheap statement."""


@dataclass(frozen=True)
class Place:
    """A place as one reader sees it on one page."""

    label: type_text
    url: str
    current: bool
    badge: Badge | None


_items: dict[str, NavItem] = {}


def register(*items: NavItem) -> None:
    """Add places. Raises ValueError for a key that is taken by another."""
    for item in items:
        if _items.get(item.key, item) != item:
            raise ValueError(f"The place {item.key} is registered twice.")
        _items[item.key] = item


def places(request: HttpRequest) -> list[Place]:
    """The places that this reader may go to; the one that holds this page is current."""
    shown = [
        (item, reverse(item.url_name))
        for item in sorted(_items.values(), key=lambda item: (item.order, item.key))
        if item.shown(request)
    ]
    here = _nearest(request.path, [url for _item, url in shown])
    return [
        Place(item.label, url, url == here, item.badge(request) if item.badge else None)
        for item, url in shown
    ]


def _nearest(path: str, urls: list[str]) -> str:
    """The longest address that the path stands under; the root holds only itself."""
    above = [url for url in urls if path == url or (url != "/" and path.startswith(url))]
    return max(above, key=len, default="")
