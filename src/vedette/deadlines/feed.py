"""A person's due dates as a calendar (RFC 5545), for programs outside the house.

What leaves is a kind and a number, never a title: "finding F-2020-0147". Of a sealed record not
even these. What the person may not see any more is gone at the next reading.
"""

import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from django.conf import settings
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from vedette.deadlines.models import Feed
from vedette.deadlines.today import ours
from vedette.kernel import clock, records, sealed
from vedette.kernel.subjects import Subject
from vedette.organisation.models import Person

BEFORE, AFTER = timedelta(days=90), timedelta(days=400)
MOST = 500
NOBODY = "0" * 64
Rows = Sequence[tuple[int, str, date, int, date]]


def person_of(token: str) -> Person | None:
    """Whose address this is; None for a wrong or revoked one, and for a closed account.

    The secret is compared in constant time, and compared with something even where no row has
    the key, so that time tells nothing.
    """
    key, _dash, secret = token.partition("-")
    feed = Feed.objects.filter(key=key).select_related("person__account").first()
    known = feed.secret_sha256 if feed else NOBODY
    right = hmac.compare_digest(known, sha256(secret.encode()).hexdigest())
    if feed is None or not right:
        return None
    account = getattr(feed.person, "account", None)
    return feed.person if account is not None and account.is_active else None


@dataclass(frozen=True)
class Dates:
    """What a feed holds at a moment, cheap to compare before anything is written."""

    rows: Rows

    @property
    def etag(self) -> str:
        told = json.dumps(self.rows, default=str) + settings.LANGUAGE_CODE
        return f'"{sha256(told.encode()).hexdigest()[:32]}"'


def dates_of(person: Person) -> Dates:
    """The open due dates that this person's side has to keep: one statement."""
    today = clock.today()
    running = ours(person).running().filter(due__range=(today - BEFORE, today + AFTER))
    columns = ("pk", "subject", "due", "version", "triggered_on")
    return Dates(list(running.order_by("due", "pk").values_list(*columns)[:MOST]))


def write(dates: Dates) -> bytes:
    """The calendar as a file, in the language of the instance."""
    calendar = Calendar()
    calendar.add("prodid", "-//Vedette//vedette//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    with translation.override(settings.LANGUAGE_CODE):
        calendar.add("x-wr-calname", _("Due in Vedette"))
        for row in dates.rows:
            calendar.add_component(_event(*row))
    return bytes(calendar.to_ical())


def _event(pk: int, subject: str, due: date, version: int, since: date) -> Event:
    event = Event()
    event.add("uid", f"{sha256(f'{settings.SECRET_KEY}{pk}'.encode()).hexdigest()[:32]}@vedette")
    event.add("dtstamp", _noon(since))
    event.add("sequence", version)
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("summary", _safe_title(subject))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)


def _safe_title(subject: str) -> str:
    if sealed.is_sealed(subject):
        return _("Something is due")
    label = capfirst(str(records.label(subject)))
    return _("%(kind)s %(number)s is due") % {"kind": label, "number": Subject(subject).ref}
