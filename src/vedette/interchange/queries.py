"""Reads about imports."""

from dataclasses import replace

from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import RememberedMapping
from vedette.organisation.models import Unit


def remembered(team: Unit, guess: Mapping) -> Mapping | None:
    """How the team's last ledger with these headings was read; the columns may have moved."""
    kept = RememberedMapping.objects.filter(team=team, signature=guess.signature).first()
    if kept is None:
        return None
    past = Mapping.from_data(kept.mapping)
    choices = {past.heading(column): known for column, known in past.columns.items()}
    return replace(
        guess,
        columns={
            column: choices.get(guess.heading(column), known)
            for column, known in guess.columns.items()
        },
        unit=past.unit,
        units=past.units,
    )
