"""What case files have to say of a person's day."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.custody.models import Transfer
from vedette.custody.queries import missing, to_receive
from vedette.custody.states import State
from vedette.kernel.today import Portion, TodayItem
from vedette.organisation.models import Person


def waiting(person: Person, room: int) -> Portion:
    """Volumes to sign for."""
    rows = to_receive(person).order_by("handed_over_at", "pk")
    items = [_item(row, _("Sign for the volumes")) for row in rows[:room]]
    return Portion(items, rows.count(), reverse("custody:list"))


def sealed(person: Person, room: int) -> Portion:
    """Packed, and not handed over yet."""
    rows = Transfer.objects.visible_to(person).filter(sender=person, state=State.SEALED)
    rows = rows.select_related("file").order_by("sealed_at", "pk")
    items = [_item(row, _("Sign the hand-over")) for row in rows[:room]]
    return Portion(items, rows.count(), reverse("custody:list"))


def lost(person: Person, room: int) -> Portion:
    """The alarm: sent and not signed for in time, or said to be missing."""
    rows = missing(person).select_related("transfer__file", "volume").order_by("handed_over_on")
    items = [
        TodayItem(
            title=_("Volume %(number)s of %(file)s is missing")
            % {"number": line.volume.number, "file": line.transfer.file.ref},
            url=line.transfer.get_absolute_url(),
            note=line.transfer.ref,
        )
        for line in rows[:room]
    ]
    return Portion(items, rows.count(), reverse("custody:list"))


def _item(transfer: Transfer, act: str) -> TodayItem:
    return TodayItem(
        title=f"{transfer.file.ref} · {transfer.purpose}",
        url=transfer.get_absolute_url(),
        note=transfer.ref,
        act=act,
    )
