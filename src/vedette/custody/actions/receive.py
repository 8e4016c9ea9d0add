"""Sign for volumes, one by one; say what is missing; settle that."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.queries import people_on
from vedette.custody.checks import filled, refuse
from vedette.custody.models import Holding, PackingLine, Transfer, Volume
from vedette.custody.permissions import NOT_SENDER
from vedette.custody.queries import RECEIPT, holder
from vedette.custody.states import TRANSFER, State
from vedette.deadlines.actions import close_deadline
from vedette.journal.actions import Bare, record
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.kernel.rows import Row
from vedette.notifications.actions import tell
from vedette.organisation.models import Person


@transaction.atomic
def receive(
    transfer: Transfer,
    volumes: Sequence[Volume],
    *,
    by: Person,
    remarks: Mapping[int, str] | None = None,
) -> None:
    """Sign for volumes: from this moment the receiver holds them.

    `remarks` are by the volume's key. Raises NotAllowed for anyone but the receiver; WrongState
    before the hand-over; Unacceptable for a volume that was not sent or is signed for already.
    """
    require(by, "custody.receive", transfer)
    _must_be_handed_over(transfer)
    if not volumes:
        raise refuse("volumes", _("Choose a volume at least."))
    lines = {line.volume_id: line for line in transfer.lines.all()}
    rows: list[Row] = []
    for volume in volumes:
        line = lines.get(volume.pk)
        if line is None:
            reason = _("Volume %d was not sent with this transfer: it can't be received.")
            raise refuse("volumes", reason % volume.number)
        if line.is_settled:
            raise refuse("volumes", _("Volume %d is signed for already.") % volume.number)
        rows += _take(transfer, line, volume, by, (remarks or {}).get(volume.pk, "").strip())
    data = {"transfer": transfer.ref, "count": len(volumes)}
    record("custody.received", Bare(transfer.clue.subject), by=by, data=data, rows=rows)
    _complete(transfer, by)


@transaction.atomic
def report_missing(transfer: Transfer, volume: Volume, *, by: Person, why: str) -> None:
    """Say that a volume on the list is not there: everyone who knows of the clue is told."""
    require(by, "custody.receive", transfer)
    _must_be_handed_over(transfer)
    line = transfer.lines.filter(volume=volume).first()
    if line is None or line.is_settled:
        raise refuse("volume", _("This volume is not waited for."))
    line.missing_since, line.missing_why = clock.now(), filled("why", why)
    line.keep("missing_since", "missing_why")
    data = {"transfer": transfer.ref, "number": volume.number}
    record("custody.missing", Bare(transfer.clue.subject), by=by, data=data, rows=[line])
    tell(people_on(transfer.clue), "custody.missing", transfer.clue.subject, but=by)


@transaction.atomic
def take_back(transfer: Transfer, volume: Volume, *, by: Person) -> None:
    """The sender found a volume that was said to be missing: it never left their hands."""
    require(by, "custody.send", transfer)
    if transfer.sender_id != by.pk:
        raise NotAllowed(NOT_SENDER.code, NOT_SENDER.reason)
    line = transfer.lines.filter(volume=volume).first()
    if line is None or not line.is_missing:
        raise WrongState("not-missing", _("This volume is not missing."))
    line.taken_back_at = clock.now()
    line.keep("taken_back_at")
    volume.under_way = False
    volume.keep("under_way")
    data = {"transfer": transfer.ref, "number": volume.number}
    rows = [line, volume]
    record("custody.taken_back", Bare(transfer.clue.subject), by=by, data=data, rows=rows)
    _complete(transfer, by)


def _take(
    transfer: Transfer, line: PackingLine, volume: Volume, by: Person, remark: str
) -> list[Row]:
    """One volume: its line signed, the sender's custody ended and the receiver's begun at once."""
    at = clock.now()
    line.received_at, line.received_on, line.received_by = at, clock.today(), by
    line.remark = remark
    line.keep("received_at", "received_on", "received_by", "remark")
    before = holder(volume)
    before.until = at
    before.keep("until")
    after = Holding.objects.create(
        volume=volume, clue=transfer.clue, person=by, unit=transfer.receiver_unit, since=at
    )
    volume.under_way = False
    volume.keep("under_way")
    return [line, before, after, volume]


def _complete(transfer: Transfer, by: Person) -> None:
    """Close the transfer when nothing on its list is waited for any more."""
    if any(not line.is_settled for line in transfer.lines.all()):
        return
    changed = TRANSFER.move(transfer, "complete", by)
    transfer.received_at = clock.now()
    transfer.keep(*changed, "received_at")
    clue, data = transfer.clue, {"transfer": transfer.ref}
    record("custody.completed", Bare(clue.subject), by=by, data=data, rows=[transfer])
    close_deadline(clue, RECEIPT, by=by, part=transfer.ref)
    tell([transfer.sender], "custody.completed", clue.subject, but=by)


def _must_be_handed_over(transfer: Transfer) -> None:
    now = Transfer.objects.values_list("state", flat=True).get(pk=transfer.pk)
    if now != State.HANDED_OVER:
        raise WrongState("not-handed-over", _("This transfer is not waiting to be received."))
