"""Reads about imports."""

from collections.abc import Sequence
from dataclasses import replace

from django.db.models import F, QuerySet

from vedette.access.permissions import rows_for
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import ImportRun, RememberedMapping, Upload
from vedette.kernel.records import Described
from vedette.organisation.models import Person, Unit, UnitKind


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


def teams_importing(person: Person) -> QuerySet[Unit]:
    """The teams whose ledgers a person may import."""
    teams = Unit.objects.filter(kind=UnitKind.TEAM).annotate(team_id=F("pk")).order_by("pk")
    return teams.filter(rows_for(person, "interchange.import"))


def describe(refs: Sequence[str], person: Person) -> dict[str, Described]:
    """Imports by their references, for pages of other areas; those out of scope are left out."""
    runs = ImportRun.objects.visible_to(person).filter(ref__in=refs)
    return {run.ref: Described(str(run), run.get_absolute_url()) for run in runs}


def on_their_way(person: Person) -> QuerySet[Upload]:
    """What a person has sent in and neither finished nor given up, the latest first."""
    unfinished = Upload.objects.filter(person=person, run=None)
    return unfinished.select_related("team").order_by("-at")
