"""What a person's day holds: areas offer it, the desk shows it.

An area says in its `AppConfig.ready()` what it has to offer:

    today.offer(Part.WAITING, findings_to_act_on, order=40)

The provider is asked for the most urgent few, and how many there are in all. It sees to scope and
rights itself: what it gives, the person may see and do.
"""

from collections import defaultdict
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Any

from vedette.kernel import records
from vedette.kernel.asked import Question, ask
from vedette.kernel.errors import type_text


class Part(StrEnum):
    """Where on the page."""

    OVERDUE = "overdue"
    """Late, and ours to do."""
    WAITING = "waiting"
    """Someone waits for this person: to agree, to verify, to answer."""
    NEW = "new"
    """What came to this person and wasn't read yet."""
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
    subject: str = ""
    """The record that it is about, where its title and address shall stand for these."""
    says: str = ""
    """A sentence around that record's title: `"%(what)s was sent to your unit"`."""
    posts: str = ""
    """What the button posts as `one`, where the act is done on the spot; to `act_url`."""

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


Asking = Generator[Sequence[Question], list[Any], Portion]
AskingNumbers = Generator[Sequence[Question], list[Any], Sequence[Number]]
Provider = Callable[[Any, int], "Portion | Asking"]
"""From the person and how many items there is room for.

A provider that yields its questions (`kernel.asked`) and gets their answers back costs no statement
of its own: those of all areas are asked together."""
Numbers = Callable[[Any], "Sequence[Number] | AskingNumbers"]


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


def day(person: Any, room: int) -> "tuple[dict[Part, Shown], list[Number]]":
    """Every part of a person's day and their numbers, with all questions asked together."""
    calls: list[Any] = []
    for part in Part:
        calls += [provider(person, room) for _order, provider in _offers[part]]
    calls += [numbers(person) for _order, numbers in _numbers]
    answers = iter(_together(calls))
    parts = {part: _shown([next(answers) for _each in _offers[part]], room) for part in Part}
    parts = _named(parts, person)
    return parts, [number for found in answers for number in found]


def gather(part: Part, person: Any, room: int) -> Shown:
    """What every area offers to a person for a part, the earliest due first."""
    shown = _shown(_together([offer(person, room) for _order, offer in _offers[part]]), room)
    return _named({part: shown}, person)[part]


def _named(parts: dict[Part, Shown], person: Any) -> dict[Part, Shown]:
    """Items that name a record get its title and address: one statement a kind for the day."""
    asked = {item.subject for shown in parts.values() for item in shown.items if item.subject}
    known = records.describe_all(asked, person) if asked else {}

    def named(item: TodayItem) -> TodayItem:
        found = known.get(item.subject)
        if found is None:
            return item
        title = item.says % {"what": found.title} if item.says else found.title
        return replace(item, title=title, url=found.url)

    return {
        part: replace(shown, items=[named(item) for item in shown.items])
        for part, shown in parts.items()
    }


def _shown(portions: Sequence[Portion], room: int) -> Shown:
    items = [item for portion in portions for item in portion.items]
    items.sort(key=lambda item: item.due or date.max)
    total = sum(portion.total for portion in portions)
    rest = [p.rest_url for p in portions if p.rest_url and p.total > len(p.items)]
    return Shown(items[:room], total, rest)


def _together(calls: Sequence[Any]) -> list[Any]:
    """What each call comes to: those that ask are answered in rounds, one statement a round."""
    results: list[Any] = [None if isinstance(call, Generator) else call for call in calls]
    asking: dict[int, Sequence[Question]] = {}

    def go_on(place: int, answers: list[Any] | None) -> None:
        try:
            asking[place] = calls[place].send(answers)
        except StopIteration as done:
            results[place] = done.value

    for place, call in enumerate(calls):
        if isinstance(call, Generator):
            go_on(place, None)
    while asking:
        waiting, asking = asking, {}
        answers = iter(ask([question for asked in waiting.values() for question in asked]))
        for place, asked in waiting.items():
            go_on(place, list(islice(answers, len(asked))))
    return results
