"""What this area says has happened."""

from dataclasses import dataclass
from datetime import date

from vedette.journal.actions import Actor
from vedette.organisation.models import Unit


@dataclass(frozen=True)
class UnitClosed:
    """A unit was dissolved: what areas upstairs hold on it should end on the same day."""

    unit: Unit
    by: Actor
    on: date
