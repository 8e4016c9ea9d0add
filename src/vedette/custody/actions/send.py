"""Pack and seal volumes, sign their hand-over, withdraw what has not left."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require, take_step
from vedette.clues.actions import name_on
from vedette.clues.models import Capacity
from vedette.custody.checks import filled, refuse
from vedette.custody.models import CaseFile, PackingLine, Transfer, TransferKind, Volume
from vedette.custody.permissions import NOT_HOLDER
from vedette.custody.queries import RECEIPT, body_of, came_from, held_by, holder
from vedette.custody.states import TRANSFER
from vedette.deadlines.actions import open_deadline
from vedette.journal.actions import Bare, next_number, record
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.notifications.actions import tell
from vedette.organisation.models import Person


@transaction.atomic
def seal(
    file: CaseFile,
    volumes: Sequence[Volume],
    *,
    by: Person,
    receiver: Person,
    purpose: str,
    kind: str = TransferKind.TRANSFER,
) -> Transfer:
    """Pack volumes that one holds, for somebody who is named on the clue by this.

    Raises NotAllowed for a volume that somebody else holds; WrongState for one that is on its way;
    Unacceptable for a receiver who must keep away or sees no clues, and for a return to somebody
    who never held them.
    """
    clue = file.clue
    require(by, "custody.send", clue)
    if not volumes:
        raise refuse("volumes", _("Choose a volume at least."))
    if receiver.pk == by.pk:
        raise refuse("receiver", _("You hold them already."))
    sending_body, receiving_body = body_of(by), body_of(receiver)
    if sending_body is None or receiving_body is None:
        raise refuse("receiver", _("This person holds no role with which clues can be seen."))
    _must_hold(file, volumes, by)
    if kind == TransferKind.RETURN and not came_from(receiver, volumes):
        raise refuse("receiver", _("They never held all of these volumes."))
    name_on(clue, receiver, Capacity.INFORMED, by=by, reason=str(_("receives volumes")))
    at = clock.now()
    year = clock.local_day(at).year
    transfer = Transfer.objects.create(
        ref=f"TR-{year}-{next_number(f'transfer:{year}'):04d}",
        file=file,
        clue=clue,
        kind=TransferKind(kind),
        purpose=filled("purpose", purpose),
        sender=by,
        sender_unit=sending_body,
        receiver=receiver,
        receiver_unit=receiving_body,
        sealed_at=at,
    )
    lines = [_pack(transfer, volume) for volume in volumes]
    data = {"transfer": transfer.ref, "count": len(lines), "person": receiver.actor}
    rows = [transfer, *lines, *volumes]
    record("custody.sealed", Bare(clue.subject), by=by, data=data, rows=rows)
    return transfer


@transaction.atomic
def hand_over(transfer: Transfer, *, by: Person) -> None:
    """Sign that the packed volumes left one's hands: the time for their receipt starts.

    Until the receiver has signed for a volume, the sender answers for it.
    """
    changed = take_step(TRANSFER, transfer, "hand_over", by=by)
    transfer.handed_over_at = clock.now()
    transfer.keep(*changed, "handed_over_at")
    lines = list(transfer.lines.select_related("volume"))
    for line in lines:
        line.handed_over_on = clock.today()
        line.keep("handed_over_on")
    clue = transfer.clue
    data = {"transfer": transfer.ref, "person": transfer.receiver.actor}
    record("custody.handed_over", Bare(clue.subject), by=by, data=data, rows=[transfer, *lines])
    team = clue.handler or clue.team
    open_deadline(clue, RECEIPT, by=by, part=transfer.ref, team=team)
    tell([transfer.receiver], "custody.to_receive", clue.subject, but=by)


@transaction.atomic
def withdraw(transfer: Transfer, *, by: Person, reason: str) -> None:
    """Unpack what has not been handed over, with the reason."""
    reason = filled("reason", reason)
    changed = take_step(TRANSFER, transfer, "withdraw", by=by)
    transfer.why_withdrawn = reason
    transfer.keep(*changed, "why_withdrawn")
    volumes = [line.volume for line in transfer.lines.select_related("volume")]
    for volume in volumes:
        volume.under_way = False
        volume.keep("under_way")
    data = {"transfer": transfer.ref}
    rows = [transfer, *volumes]
    record("custody.withdrawn", Bare(transfer.clue.subject), by=by, data=data, rows=rows)


def _must_hold(file: CaseFile, volumes: Sequence[Volume], by: Person) -> None:
    mine = set(held_by(by, file).values_list("pk", flat=True))
    for volume in volumes:
        if volume.pk in mine:
            continue
        if volume.file_id != file.pk:
            raise refuse("volumes", _("A volume of another file can't be packed here."))
        if holder(volume).person_id != by.pk:
            raise NotAllowed(NOT_HOLDER.code, NOT_HOLDER.reason)
        raise WrongState("under-way", _("Volume %d is on its way already.") % volume.number)


def _pack(transfer: Transfer, volume: Volume) -> PackingLine:
    volume.under_way = True
    volume.keep("under_way")
    return PackingLine.objects.create(
        transfer=transfer, clue=transfer.clue, volume=volume, pages=volume.pages
    )
