"""What the one who writes can choose from."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from vedette.cooperation.models import Kind, Matter
from vedette.cooperation.queries import (
    colleagues,
    mechanisms,
    possible_parties,
    teams_recording,
)
from vedette.kernel import clock
from vedette.organisation.models import Person, Region, Unit
from vedette.organisation.models.region import RegionLevel
from vedette.organisation.queries import overseen_by


@dataclass
class Around:
    """Rows by their keys, each read when a field asks for it."""

    person: Person
    kind: Kind
    keep: Matter | None = None
    """What it says may be chosen again, though it is no longer open to choice."""
    day: date = field(default_factory=clock.today)

    @cached_property
    def teams(self) -> list[Unit]:
        return list(teams_recording(self.person))

    @cached_property
    def parties(self) -> dict[str, Unit]:
        found = dict.fromkeys(possible_parties(self.teams, on=self.day))
        if self.keep:
            found |= {party.unit: None for party in self.keep.parties.all()}
        return {str(unit.pk): unit for unit in found}

    @cached_property
    def units(self) -> dict[str, Unit]:
        found = [u for team in self.teams for u in overseen_by(team, on=self.day)]
        return {str(unit.pk): unit for unit in dict.fromkeys(found)}

    @cached_property
    def people(self) -> dict[str, Person]:
        return {str(person.pk): person for person in colleagues(self.teams, on=self.day)}

    @cached_property
    def mechanisms(self) -> dict[str, Matter]:
        rows = mechanisms(Matter.objects.visible_to(self.person).filter(team__in=self.teams))
        found = {str(row.pk): row for row in rows}
        if self.keep and self.keep.under:
            found[str(self.keep.under_id)] = self.keep.under
        return found

    @cached_property
    def regions(self) -> dict[str, Region]:
        levels = [RegionLevel.PREFECTURE, RegionLevel.COUNTY]
        return {region.code: region for region in Region.objects.filter(level__in=levels)}

    def mechanism_choices(self) -> list[tuple[str, str]]:
        return [("", "—"), *((key, row.heading) for key, row in self.mechanisms.items())]

    def places(self) -> list[Any]:
        """Prefectures, each with its counties, for a `<select>`."""
        groups: list[Any] = [("", "—")]
        for region in self.regions.values():
            if region.level == RegionLevel.PREFECTURE:
                inside = [r for r in self.regions.values() if r.parent_id == region.code]
                groups.append((str(region), [(r.code, str(r)) for r in (region, *inside)]))
        return groups
