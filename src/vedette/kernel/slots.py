"""Slots: a page downstairs shows what areas upstairs have to say, without importing them.

The page says `{% slot "finding.aside" finding %}`; an area upstairs calls
`fill("finding.aside", panel)` from its `AppConfig.ready()`.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

Panel = Callable[[HttpRequest, Any], str]
"""Returns safe HTML, or an empty string when it has nothing to show."""

_panels: dict[str, list[tuple[int, Panel]]] = defaultdict(list)


def fill(name: str, panel: Panel, *, order: int = 100) -> None:
    """Offer a panel to a slot; panels are shown by order, then by name."""
    _panels[name].append((order, panel))
    _panels[name].sort(key=lambda pair: (pair[0], pair[1].__module__, pair[1].__qualname__))


def panels(name: str) -> list[Panel]:
    return [panel for _order, panel in _panels[name]]
