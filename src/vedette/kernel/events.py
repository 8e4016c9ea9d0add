"""Typed events: downstairs says what happened, upstairs may listen. The call stays visible.

    # intake/events.py
    @dataclass(frozen=True)
    class ReportWithdrawn:
        ref: str

`subscribe(ReportWithdrawn, close_clues)` in the listener's `AppConfig.ready()`;
`publish(ReportWithdrawn(ref))` inside the action's transaction.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

Event = TypeVar("Event")
_listeners: dict[type, list[Callable[[Any], None]]] = defaultdict(list)


def subscribe(kind: type[Event], listener: Callable[[Event], None]) -> None:
    _listeners[kind].append(listener)


def publish(event: object) -> None:
    """Call every listener, in order of subscription, in the caller's transaction."""
    for listener in _listeners[type(event)]:
        listener(event)
