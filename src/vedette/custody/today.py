"""What case files have to say of a person's day."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.custody.models import Transfer
from vedette.custody.queries import missing, to_receive
from vedette.custody.states import State
from vedette.kernel.asked import Tally
from vedette.kernel.today import Asking, Portion, TodayItem
from vedette.organisation.models import Person


def waiting(person: Person, room: int) -> Asking:
    """Volumes to sign for."""
    rows = to_receive(person).order_by("handed_over_at", "pk")
    return _transfers(rows, _("Sign for the volumes"), room)


def sealed(person: Person, room: int) -> Asking:
    """Packed, and not handed over yet."""
    rows = Transfer.objects.visible_to(person).filter(sender=person, state=State.SEALED)
    return _transfers(rows.order_by("sealed_at", "pk"), _("Sign the hand-over"), room)


def lost(person: Person, room: int) -> Asking:
    """The alarm: sent and not signed for in time, or said to be missing."""
    rows = missing(person).order_by("handed_over_on", "pk")
    found, total = yield [rows.values_list("pk")[:room], Tally(rows)]
    shown = rows.filter(pk__in=[pk for (pk,) in found]) if found else rows.none()
    items = [
        TodayItem(
            title=_("Volume %(number)s of %(file)s is missing")
            % {"number": line.volume.number, "file": line.transfer.file.ref},
            url=line.transfer.get_absolute_url(),
            note=line.transfer.ref,
        )
        for line in shown.select_related("transfer__file", "volume")
    ]
    return Portion(items, total, reverse("custody:list"))


def _transfers(rows: QuerySet[Transfer], act: str, room: int) -> Asking:
    found, total = yield [rows.values_list("pk")[:room], Tally(rows)]
    shown = rows.filter(pk__in=[pk for (pk,) in found]) if found else rows.none()
    items = [
        TodayItem(
            title=f"{transfer.file.ref} · {transfer.purpose}",
            url=transfer.get_absolute_url(),
            note=transfer.ref,
            act=act,
        )
        for transfer in shown.select_related("file")
    ]
    return Portion(items, total, reverse("custody:list"))
