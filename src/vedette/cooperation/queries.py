"""Reads about joint matters that are more than a filter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, QuerySet
from django.urls import reverse

from vedette.access.models import Grant
from vedette.access.permissions import rows_for
from vedette.access.powers import powers_of
from vedette.cooperation.models import (
    Item,
    ItemQuerySet,
    Kind,
    Link,
    Matter,
    MatterQuerySet,
    Party,
    PartyQuerySet,
)
from vedette.cooperation.permissions import OTHER_SIDE
from vedette.cooperation.rhythm import Rhythm, rhythm_of
from vedette.deadlines.queries import add_months
from vedette.kernel import clock
from vedette.kernel.records import Described
from vedette.organisation.models import Person, Post, Unit, UnitKind
from vedette.organisation.models.period import holds_on
from vedette.organisation.queries import overseen_by

BODIES = [UnitKind.COMMISSION, UnitKind.OFFICE, UnitKind.TEAM, UnitKind.HOST, UnitKind.OTHER]
MONTHS_A_QUARTER = 3
QUARTERS = 8


def describe(refs: Sequence[str], person: Person) -> dict[str, Described]:
    """Joint matters by their references, for lists of other areas; out of scope is left out."""
    found = Matter.objects.visible_to(person).filter(ref__in=refs)
    return {
        row.ref: Described(row.heading, reverse("cooperation:matter", args=[row.ref]))
        for row in found
    }


def people_of(unit: Unit) -> QuerySet[Person]:
    """Those who hold a role on a body itself today and can sign for it."""
    grants = Grant.objects.filter(holds_on(clock.today()), unit=unit, role__in=OTHER_SIDE)
    return Person.objects.filter(pk__in=grants.values("person"))


def teams_recording(person: Person) -> QuerySet[Unit]:
    """The teams for which a person may record joint matters."""
    teams = Unit.objects.filter(kind=UnitKind.TEAM).annotate(team_id=F("pk"))
    return teams.filter(rows_for(person, "cooperation.record"))


def colleagues(teams: Iterable[Unit], *, on: date) -> QuerySet[Person]:
    """Who held a post in one of these teams on a day."""
    posts = Post.objects.filter(holds_on(on), unit__in=list(teams))
    return Person.objects.filter(pk__in=posts.values("person"))


def possible_parties(teams: Iterable[Unit], *, on: date) -> list[Unit]:
    """The bodies with which something may be done: those above first, then one's own units."""
    teams = list(teams)
    own = [team.pk for team in teams]
    bodies = Unit.objects.filter(kind__in=BODIES, closed_on=None).exclude(pk__in=own)
    found = dict.fromkeys(bodies.order_by("id"))
    for team in teams:
        found |= dict.fromkeys(overseen_by(team, on=on).filter(closed_on=None))
    return list(found)


def mechanisms(rows: MatterQuerySet) -> MatterQuerySet:
    """Mechanisms in force, each with what was last held under it."""
    return rows.of_kind(Kind.MECHANISM).open().with_last_held()


def rhythms_missed(rows: MatterQuerySet) -> list[tuple[Matter, Rhythm]]:
    """Mechanisms whose next day has passed, the longest ago first."""
    rhythmic = mechanisms(rows).filter(months__isnull=False)
    found = [(row, rhythm) for row in rhythmic if (rhythm := rhythm_of(row))]
    late = [(row, rhythm) for row, rhythm in found if not rhythm.is_kept]
    return sorted(late, key=lambda pair: pair[1].due)


@dataclass(frozen=True)
class Quarter:
    """How often a quarter of a year saw contacts."""

    start: date
    number: int

    @property
    def end(self) -> date:
        return add_months(self.start, MONTHS_A_QUARTER) - timedelta(days=1)

    @property
    def place(self) -> int:
        """1 to 4 within its year."""
        return (self.start.month - 1) // MONTHS_A_QUARTER + 1


def quarter_of(day: date) -> date:
    """The first day of the quarter that holds a day."""
    return day.replace(day=1, month=(day.month - 1) // MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1)


def contacts_by_quarter(rows: MatterQuerySet, *, quarters: int = QUARTERS) -> list[Quarter]:
    """Contacts of the last quarters, the present one last; one statement."""
    last = quarter_of(clock.today())
    starts = [add_months(last, -MONTHS_A_QUARTER * back) for back in range(quarters)][::-1]
    contacts = rows.of_kind(Kind.CONTACT).standing().filter(on__gte=starts[0])
    numbers = dict.fromkeys(starts, 0)
    for day, number in contacts.order_by().values_list("on").annotate(Count("pk")):
        if (start := quarter_of(day)) in numbers:
            numbers[start] += number
    return [Quarter(start, number) for start, number in numbers.items()]


def kinds_counted(rows: MatterQuerySet) -> dict[Kind, int]:
    """How many entries of each kind stand; every kind is there, even with none."""
    counted = rows.standing().order_by().values_list("kind").annotate(Count("pk"))
    found = dict(counted)
    return {kind: found.get(kind, 0) for kind in Kind}


def own_bodies(person: Person) -> list[int]:
    """The bodies on which a person, or one whom they stand in for, holds a role themself.

    What stands below those is seen, and may be acted for, but it is not one's own to do.
    """
    return [grant.unit_id for grant in powers_of(person).grants]


def receipts_of(person: Person) -> PartyQuerySet:
    """The parties for which a person signs and answers: those of their own bodies."""
    mine = rows_for(person, "cooperation.receive")
    found = Party.objects.filter(mine, unit__in=own_bodies(person))
    return found.select_related("matter", "unit").order_by("matter__sent_at", "pk")


def items_of(person: Person) -> ItemQuerySet:
    """The open items of a person's own bodies, as far as they may see the matter."""
    seen = Matter.objects.visible_to(person).order_by().values("pk")
    mine = rows_for(person, "cooperation.view_owned")
    owned = Item.objects.open().filter(mine, owner__in=own_bodies(person), matter__in=seen)
    return owned.select_related("matter", "owner")


def about(subject: str, person: Person, *, most: int = 6) -> MatterQuerySet:
    """The latest matters that are linked with a record, as far as the person may see them."""
    linked = Link.objects.filter(target=subject).values("matter")
    return Matter.objects.visible_to(person).standing().filter(pk__in=linked)[:most]


def last_contacts(person: Person, *, most: int = 3) -> list[Matter]:
    """One's own latest contacts, each with another body or topic: to say the same again."""
    mine = Matter.objects.of_kind(Kind.CONTACT).standing().filter(recorded_by=person)
    seen: dict[tuple[int, str], Matter] = {}
    for row in mine.order_by("-id").prefetch_related("parties__unit")[:30]:
        party = next(iter(row.parties.all()), None)
        if party is not None:
            seen.setdefault((party.unit_id, row.topic), row)
    return list(seen.values())[:most]


def topics_used(person: Person, *, most: int = 20) -> list[str]:
    """Topics that were written down before, offered while typing: the latest first."""
    seen = Matter.objects.visible_to(person).exclude(topic="")
    latest = seen.order_by("-id").values_list("topic", flat=True)[: most * 10]
    return list(dict.fromkeys(latest))[:most]
