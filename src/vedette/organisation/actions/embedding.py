"""Which team oversees which unit."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.journal.actions import Actor, record
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Embedding, Unit, UnitKind
from vedette.organisation.models.period import runs_after

NOT_A_TEAM = _("Only a resident team oversees units.")
ALREADY = _("This team already oversees this unit.")


@transaction.atomic
def embed(team: Unit, unit: Unit, kind: str, *, by: Actor, since: date) -> Embedding:
    """Put a team over a unit from a day on.

    Raises Unacceptable if the first is no team, or oversees the unit at that time already.
    """
    if team.kind != UnitKind.TEAM:
        raise Unacceptable("not-a-team", NOT_A_TEAM, {"team": NOT_A_TEAM})
    if Embedding.objects.filter(runs_after(since), team=team, unit=unit).exists():
        raise Unacceptable("already", ALREADY, {"unit": ALREADY})
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
    embedding.keep(embedding.end(on))
    data = {"unit": embedding.unit.ref, "on": on}
    record("organisation.embedding_ended", embedding.team, by=by, data=data, rows=[embedding])
