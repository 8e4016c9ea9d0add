"""Where a unit stands in the tree."""

from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from vedette.journal.actions import Actor, record
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Placement, Reach, Unit
from vedette.organisation.models.period import holds_on, runs_after
from vedette.organisation.reach import rebuild_below

CIRCLE = _("A unit can't stand below itself.")
PLACED_LATER = _("It is already placed elsewhere from %(day)s on.")


@transaction.atomic
def place_unit(unit: Unit, *, under: Unit, by: Actor, since: date) -> Placement:
    """Place a unit under another from a day on, ending where it stood before.

    A second placement from the same day corrects the first. Raises Unacceptable if the unit
    would come to stand below itself, then or on any later day, or is placed again later.
    """
    _one_at_a_time()
    if Reach.objects.filter(runs_after(since), top=unit, unit=under).exists():
        raise Unacceptable("circle", CIRCLE, {"under": CIRCLE})
    placements = Placement.objects.filter(unit=unit)
    later = placements.filter(valid_from__gt=since).order_by("valid_from").first()
    if later is not None:
        reason = PLACED_LATER % {"day": later.valid_from}
        raise Unacceptable("placed-later", reason, {"since": reason})
    before = placements.filter(holds_on(since)).first()
    placed, ended = _replace(before, unit, under, since)
    record(
        "organisation.unit_placed",
        unit,
        by=by,
        data={"parent": under.ref, "since": since},
        rows=[placed, *ended],
    )
    rebuild_below(unit)
    return placed


@transaction.atomic
def end_placement(placement: Placement, *, by: Actor, on: date) -> None:
    """Take a unit out of the tree from a day on: it stands at the top of its own."""
    placement.keep(placement.end(on))
    data = {"parent": placement.parent.ref, "on": on}
    record("organisation.placement_ended", placement.unit, by=by, data=data, rows=[placement])
    rebuild_below(placement.unit)


def _replace(
    before: Placement | None, unit: Unit, under: Unit, since: date
) -> tuple[Placement, list[Placement]]:
    if before is not None and before.valid_from == since:
        before.parent = under
        before.keep("parent")
        return before, []
    if before is not None:
        before.keep(before.end(since))
    placed = Placement.objects.create(unit=unit, parent=under, valid_from=since)
    return placed, [before] if before is not None else []


def _one_at_a_time() -> None:
    """Let moves wait for each other: two that are harmless apart could close a circle together."""
    placed = Placement.objects.filter(unit=OuterRef("pk"))
    roots = Unit.objects.filter(~Exists(placed)).order_by("pk").select_for_update()
    roots.first()
