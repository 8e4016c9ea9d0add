"""Figures about case files. The period is decided by the day on which a volume was received."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import why_not
from vedette.custody.models import PackingLine, TransferKind
from vedette.figures.figure import Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit
from vedette.organisation.models import Reach
from vedette.organisation.models.period import holds_on


def _transferred(scope: Scope) -> QuerySet[PackingLine]:
    """Who may not count all clues counts the volumes of those that they know of."""
    rows = PackingLine.objects.filter(
        received_on__range=(scope.start, scope.last_day), transfer__kind=TransferKind.TRANSFER
    )
    if scope.unit is not None:
        below = Reach.objects.filter(holds_on(scope.last_day), top=scope.unit).values("unit")
        rows = rows.filter(Q(transfer__sender_unit__in=below))
    asker = scope.seen_by
    if asker is not None and why_not(asker, "clues.count") is not None:
        rows = rows.filter(pk__in=PackingLine.objects.visible_to(asker).values("pk"))
    return rows


def _line(row: Any) -> TraceRow:
    title = f"{row.transfer.ref} · {row.volume.number}"
    return TraceRow(on=row.received_on, title=title, subject=row.clue.subject)


declare(
    Figure(
        key="volumes.transferred",
        name=_("Case file volumes transferred"),
        unit=CountUnit.FILE_VOLUME,
        definition=_(
            "Volumes that the body handed over and the receiver signed for in the period. Returns "
            "are left out."
        ),
        rows=_transferred,
        line=_line,
        related=("transfer", "volume", "clue"),
        team="transfer__sender_unit_id",
    )
)
