"""Mark notices read, and take it back."""

from datetime import datetime

from vedette.kernel import clock
from vedette.notifications.models import Notice
from vedette.organisation.models import Person


def mark_read(person: Person, notice_id: int) -> datetime:
    """Mark one of a person's notices read; returns the moment, by which it can be taken back."""
    return _mark(person, pk=notice_id)


def mark_all_read(person: Person, *, up_to: int) -> datetime:
    """Mark read what the person has seen on the page: up to a notice, not what came since."""
    return _mark(person, pk__lte=up_to)


def mark_unread(person: Person, at: datetime) -> int:
    """Take back what was marked read at a moment; returns how many."""
    return Notice.objects.of(person).filter(read_at=at).update(read_at=None)


def _mark(person: Person, **which: int) -> datetime:
    at = clock.now()
    Notice.objects.of(person).unread().filter(**which).update(read_at=at)
    return at


def overtake(about: str, *keys: str, **data: str) -> int:
    """Mark read what is no news any more: the thing was done before its notice was read.

    `about` is the subject, `data` what must stand in the notice's data; returns how many.
    """
    same = {f"data__{name}": value for name, value in data.items()}
    waiting = Notice.objects.unread().filter(subject=str(about), key__in=keys, **same)
    return waiting.update(read_at=clock.now())
