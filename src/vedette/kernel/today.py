"""What a person's day holds: areas offer it, the desk shows it.

An area says in its `AppConfig.ready()` what it has to offer:

    today.offer(Part.WAITING, findings_to_act_on, order=40)

The provider is asked for the most urgent few, and how many there are in all. It sees to scope and
rights itself: what it gives, the person may see and do.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from vedette.kernel.errors import type_text


class Part(StrEnum):
    """Where on the page."""

    OVERDUE = "overdue"
    """Late, and ours to do."""
    WAITING = "waiting"
    """Someone waits for this person: to agree, to verify, to answer."""
    SOON = "soon"
    """Ours to do in the next days."""
    ELSEWHERE = "elsewhere"
    """Stuck with someone else; nothing to do but to know, or to chase."""


@dataclass(frozen=True, slots=True)
class TodayItem:
    """One line: what it is, when it is due, and the next act."""

    title: type_text
    url: str
    due: date | None = None
    said: type_text = ""
    """The due date in words, where the area knows better than the calendar ("2 working days")."""
    note: type_text = ""
    act: type_text = ""
    """What the button says; it leads to `act_url`, or to `url` without one."""
    act_url: str = ""

    @property
    def act_at(self) -> str:
        return self.act_url or self.url


@dataclass(frozen=True, slots=True)
class Portion:
    """The most urgent items of one area, and how many there are in all."""

    items: Sequence[TodayItem] = ()
    total: int = 0
    rest_url: str = ""
    """Where the others are listed."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number beside the day, which opens onto its rows."""

    label: type_text
    value: int
    url: str
    late: bool = False


Provider = Callable[[Any, int], Portion]
"""From the person and how many items there is room for."""
Numbers = Callable[[Any], Sequence[Number]]


@dataclass(frozen=True)
class Shown:
    """One part of the page: the items of every area, the most urgent first."""

    items: Sequence[TodayItem]
    total: int
    rest: Sequence[str] = field(default=())


_offers: dict[Part, list[tuple[int, Provider]]] = defaultdict(list)
_numbers: list[tuple[int, Numbers]] = []


def offer(part: Part, provider: Provider, *, order: int = 100) -> None:
    """Add a provider to a part of the page."""
    _offers[part].append((order, provider))
    _offers[part].sort(key=lambda pair: pair[0])


def offer_numbers(numbers: Numbers, *, order: int = 100) -> None:
    """Add numbers to those of one's own team or unit."""
    _numbers.append((order, numbers))
    _numbers.sort(key=lambda pair: pair[0])


def gather(part: Part, person: Any, room: int) -> Shown:
    """What every area offers to a person for a part, the earliest due first."""
    portions = [provider(person, room) for _order, provider in _offers[part]]
    items = [item for portion in portions for item in portion.items]
    items.sort(key=lambda item: item.due or date.max)
    total = sum(portion.total for portion in portions)
    rest = [p.rest_url for p in portions if p.rest_url and p.total > len(p.items)]
    return Shown(items[:room], total, rest)


def numbers_for(person: Any) -> list[Number]:
    """The numbers of every area, in order."""
    return [number for _order, numbers in _numbers for number in numbers(person)]
