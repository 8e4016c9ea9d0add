"""Reads of the desk: saved views, and what one's day holds."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from django.db.models import QuerySet

from vedette.desk.models import SavedView
from vedette.kernel.today import Number, Part, Shown, day
from vedette.organisation.models import Person

ROOM = 8
"""Items of a part; the rest is one click away."""


def views_of(person: Person, list_key: str = "") -> QuerySet[SavedView]:
    """One's own saved views, of one list or of all."""
    mine = SavedView.objects.filter(person=person)
    return mine.filter(list_key=list_key) if list_key else mine


@dataclass(frozen=True)
class Day:
    """What one person finds on their desk."""

    overdue: Shown
    waiting: Shown
    new: Shown
    soon: Shown
    elsewhere: Shown
    numbers: list[Number]

    @property
    def is_clear(self) -> bool:
        return not (self.overdue.items or self.waiting.items or self.soon.items)


def day_of(person: Person) -> Day:
    """A person's day, each record once: where it is late, with the act that is waited for."""
    parts, numbers = day(person, ROOM)
    overdue, waiting, new, soon, elsewhere = (parts[part] for part in Part)
    acts = {item.url: item for item in waiting.items}
    late = [
        replace(item, act=acts[item.url].act, act_url=acts[item.url].act_url)
        if item.url in acts and not item.act
        else item
        for item in overdue.items
    ]
    waiting = _without(waiting, {item.url for item in overdue.items})
    soon = _without(soon, acts.keys() | {item.url for item in overdue.items})
    new = _without(new, acts.keys() | {item.url for item in overdue.items})
    return Day(replace(overdue, items=late), waiting, new, soon, elsewhere, numbers)


def _without(shown: Shown, urls: Collection[str]) -> Shown:
    """The items whose record stands elsewhere on the page taken out, of the count too."""
    kept = [item for item in shown.items if item.url not in urls]
    return replace(shown, items=kept, total=shown.total - len(shown.items) + len(kept))
