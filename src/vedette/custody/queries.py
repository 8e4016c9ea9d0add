"""Reads: the chain of custody, who may receive, what is missing."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from vedette.access.models import Grant
from vedette.clues.models import Clue
from vedette.clues.permissions import READERS
from vedette.clues.queries import can_be_named, conflicts, holders
from vedette.custody.models import CaseFile, Holding, PackingLine, Transfer, Volume
from vedette.custody.states import State
from vedette.deadlines.models import Deadline
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import holds_on

RECEIPT = "VOLUME_RECEIPT"
"""The clock that runs from the hand-over until the last volume is signed for."""


def holder(volume: Volume) -> Holding:
    """Who holds a volume now; there is always one."""
    return volume.holdings.select_related("person", "unit").get(until=None)


def held_by(person: Person, file: CaseFile) -> QuerySet[Volume]:
    """The volumes of a file that a person holds and that aren't on their way."""
    rows = file.volumes.filter(holdings__person=person, holdings__until=None, under_way=False)
    return rows.order_by("number")


def came_from(person: Person, volumes: Iterable[Volume]) -> bool:
    """Whether a person held every one of these volumes before."""
    keys = [volume.pk for volume in volumes]
    held = Holding.objects.filter(person=person, volume__in=keys).exclude(until=None)
    return held.values("volume").distinct().count() == len(keys)


def receivers_for(clue: Clue, sender: Person) -> QuerySet[Person]:
    """Those who could receive volumes: they may know of clues, and need not keep away."""
    people = holders(READERS).exclude(pk=sender.pk)
    found = conflicts(clue, list(people))
    return people.filter(pk__in=[key for key, reasons in found.items() if not reasons])


def body_of(person: Person) -> Unit | None:
    """The body in which a person sees clues: it stands beside their name on a packing list."""
    roles = [role.value for role in READERS]
    grants = Grant.objects.filter(holds_on(clock.today()), person=person, role__in=roles)
    first = grants.select_related("unit").order_by("pk").first()
    return first.unit if first and can_be_named(person) else None


def file_of(clue: Clue) -> CaseFile | None:
    return CaseFile.objects.filter(clue=clue).first()


def missing(person: Person, on: date | None = None) -> QuerySet[PackingLine]:
    """Volumes that were handed over and not signed for in time, or that were said to be missing."""
    late = Deadline.objects.open().filter(code=RECEIPT, due__lt=on or clock.today())
    late = late.filter(part=OuterRef("transfer__ref"))
    lines = PackingLine.objects.visible_to(person).filter(
        transfer__state=State.HANDED_OVER, received_at=None, taken_back_at=None
    )
    return lines.filter(Q(Exists(late)) | Q(missing_since__isnull=False))


def to_receive(person: Person) -> QuerySet[Transfer]:
    """What was handed over to a person and waits for their signature."""
    rows = Transfer.objects.visible_to(person)
    return rows.filter(receiver=person, state=State.HANDED_OVER).select_related("file", "sender")
