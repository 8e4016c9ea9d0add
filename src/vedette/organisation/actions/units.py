"""Make a unit, place it in the tree, put a team over it."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.journal.actions import Actor, record
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Embedding, Placement, Reach, Region, Unit
from vedette.organisation.models.period import holds_on
from vedette.organisation.reach import rebuild


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
    """Make a unit and, unless it is the top, place it under another."""
    unit = Unit.objects.create(ref=ref, kind=kind, name_zh=name_zh, name_en=name_en, region=region)
    record("organisation.unit_added", unit, by=by)
    if parent is None:
        rebuild()
    else:
        place_unit(unit, under=parent, by=by, since=since)
    return unit


@transaction.atomic
def place_unit(unit: Unit, *, under: Unit, by: Actor, since: date) -> Placement:
    """Place a unit under another from a day on, ending where it stood before.

    Raises Unacceptable if the unit would come to stand below itself.
    """
    if Reach.objects.filter(holds_on(since), top=unit, unit=under).exists():
        raise Unacceptable("circle", _("A unit can't stand below itself."))
    before = Placement.objects.filter(holds_on(since), unit=unit).first()
    if before is not None:
        before.valid_to = since
        before.keep("valid_to")
    placed = Placement.objects.create(unit=unit, parent=under, valid_from=since)
    record(
        "organisation.unit_placed",
        unit,
        by=by,
        data={"parent": under.ref, "since": since},
        rows=[placed, *([before] if before else [])],
    )
    rebuild()
    return placed


@transaction.atomic
def embed(team: Unit, unit: Unit, kind: str, *, by: Actor, since: date) -> Embedding:
    """Put a team over a unit from a day on."""
    embedding = Embedding.objects.create(team=team, unit=unit, kind=kind, valid_from=since)
    record(
        "organisation.embedded",
        team,
        by=by,
        data={"unit": unit.ref, "since": since},
        rows=[embedding],
    )
    return embedding


@transaction.atomic
def end_embedding(embedding: Embedding, *, by: Actor, on: date) -> None:
    """End a team's oversight of a unit on a day."""
    embedding.valid_to = on
    embedding.keep("valid_to")
    data = {"unit": embedding.unit.ref, "on": on}
    record("organisation.embedding_ended", embedding.team, by=by, data=data, rows=[embedding])
