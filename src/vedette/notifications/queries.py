"""Who is to be told, and what came to whom."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from vedette.access.models import Delegation, Grant, Recusal
from vedette.access.roles import Role
from vedette.kernel import clock, records
from vedette.kernel.names import shown
from vedette.notifications.keys import SENTENCES, areas
from vedette.notifications.models import Digest, Notice, Way, Wish
from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import holds_on


def holding(roles: Collection[Role], over: Unit | None) -> QuerySet[Person]:
    """People who hold one of some roles over a unit today, without those who stand aside from it.

    Nobody, for no unit.
    """
    if over is None:
        return Person.objects.none()
    day = clock.today()
    over_it = Q(unit__reaches__unit=over) & holds_on(day, "unit__reaches__")
    grants = Grant.objects.filter(
        holds_on(day),
        over_it & (Q(with_below=True) | Q(unit__reaches__depth=0)),
        role__in=[Role(role).value for role in roles],
    )
    stood_in_for = Delegation.objects.filter(
        holds_on(day), taker=OuterRef("pk"), giver__in=grants.values("person")
    )
    aside = Recusal.objects.filter(holds_on(day), over_it, person=OuterRef("pk"))
    return Person.objects.filter(
        Q(Exists(grants.filter(person=OuterRef("pk")))) | Q(Exists(stood_in_for)), ~Exists(aside)
    )


@dataclass(frozen=True)
class Told:
    """A notice as its reader sees it."""

    pk: int
    at: datetime
    text: str
    url: str
    """Empty where the record lies outside the reader's scope by now."""
    is_read: bool


def unread_count(person: Person) -> int:
    """How many notices wait: one indexed count, asked on every page."""
    return Notice.objects.of(person).unread().count()


def unread(person: Person, *, most: int) -> list[Told]:
    """What waits to be read, newest first."""
    return _told(Notice.objects.of(person).unread()[:most], person)


def already_read(person: Person, *, before: int | None, most: int) -> list[Told]:
    """What was read, newest first, from just before a notice on."""
    notices = Notice.objects.of(person).exclude(read_at=None)
    if before is not None:
        notices = notices.filter(pk__lt=before)
    return _told(notices[:most], person)


def ways_of(person: Person) -> dict[str, str]:
    """How a person hears of what each area has to tell."""
    usual = Way.DAILY if wants_digest(person) else Way.APP
    chosen = dict(Wish.objects.filter(person=person).values_list("area", "way"))
    return {area: chosen.get(area, usual.value) for area in areas()}


def wants_digest(person: Person) -> bool:
    return Digest.objects.filter(person=person, everything=True).exists()


def _told(notices: QuerySet[Notice], person: Person) -> list[Told]:
    """The sentences, made now, in the reader's language and by what the reader may see now."""
    rows = list(notices)
    described = records.describe_all({row.subject for row in rows}, person)
    gone = records.Described(_("A record that you can no longer open"), "")
    made = []
    for row in rows:
        what = described.get(row.subject, gone)
        text = str(SENTENCES[row.key]) % {**shown(row.data), "what": what.title}
        made.append(Told(row.pk, row.at, text, what.url, row.read_at is not None))
    return made
