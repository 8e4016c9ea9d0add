"""Make a unit, rename it, dissolve it."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vedette.journal.actions import Actor, record
from vedette.kernel import events
from vedette.kernel.errors import Unacceptable
from vedette.organisation.actions.placement import place_unit
from vedette.organisation.events import UnitClosed
from vedette.organisation.models import Embedding, Placement, Post, Region, Unit
from vedette.organisation.models.period import Period, runs_after
from vedette.organisation.reach import rebuild_below

STILL_BELOW = _("Move or dissolve first what stands below it: %(units)s.")
REF_TAKEN = _("Another unit has this short name.")


@transaction.atomic
def add_unit(
    ref: str,
    kind: str,
    name_zh: str,
    *,
    by: Actor,
    name_en: str = "",
    region: Region | None = None,
    parent: Unit | None = None,
    since: date,
) -> Unit:
    """Make a unit and, unless it is the top of a tree, place it under another.

    Raises Unacceptable if the short name is taken.
    """
    if Unit.objects.filter(ref=ref).exists():
        raise Unacceptable("ref-taken", REF_TAKEN, {"ref": REF_TAKEN})
    unit = Unit.objects.create(ref=ref, kind=kind, name_zh=name_zh, name_en=name_en, region=region)
    record("organisation.unit_added", unit, by=by)
    if parent is None:
        rebuild_below(unit)
    else:
        place_unit(unit, under=parent, by=by, since=since)
    return unit


@transaction.atomic
def rename_unit(unit: Unit, name_zh: str, *, by: Actor, name_en: str = "") -> None:
    """Give a unit another name; the entry keeps the one it had."""
    data = {"before": unit.name_zh, "after": name_zh}
    unit.name_zh, unit.name_en = name_zh, name_en
    unit.keep("name_zh", "name_en")
    record("organisation.unit_renamed", unit, by=by, data=data)


@transaction.atomic
def close_unit(unit: Unit, *, by: Actor, on: date) -> None:
    """Dissolve a unit: its place, its embeddings and the posts in it end on the same day.

    Raises Unacceptable while anything stands below it, or if one of these begins later still.
    """
    children = Unit.objects.filter(
        placements__in=Placement.objects.filter(runs_after(on), parent=unit)
    )
    if children:
        raise Unacceptable("still-below", STILL_BELOW % {"units": ", ".join(map(str, children))})
    ended: list[Period] = []
    for periods in (
        Placement.objects.filter(runs_after(on), unit=unit),
        Embedding.objects.filter(runs_after(on), Q(team=unit) | Q(unit=unit)),
        Post.objects.filter(runs_after(on), unit=unit),
    ):
        for period in periods:
            period.keep(period.end(on))
            ended.append(period)
    unit.closed_on = on
    unit.keep("closed_on")
    record("organisation.unit_closed", unit, by=by, data={"on": on}, rows=ended)
    rebuild_below(unit)
    events.publish(UnitClosed(unit=unit, by=by, on=on))
