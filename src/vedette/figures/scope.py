"""Of what a figure is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from django.db.models import Model, Q, QuerySet
from django.utils import timezone

from vedette.organisation.models import Person, Reach, Unit
from vedette.organisation.models.period import holds_on

Rows = TypeVar("Rows", bound=QuerySet[Model])


@dataclass(frozen=True, kw_only=True)
class Scope:
    """A period, seen from a day, of a unit and all below it."""

    start: date
    end: date
    """The last day of the period, itself included."""
    as_of: date
    """What was known by the end of this day."""
    unit: Unit | None = None
    """A team, an office or an overseen unit; None is the whole instance."""
    filters: Mapping[str, str] = field(default_factory=dict)
    seen_by: Person | None = None
    """Only rows that this person may see; None for the command line and the demo's check."""

    @property
    def last_day(self) -> date:
        """The last day that counts: nothing later than `as_of` was known."""
        return min(self.end, self.as_of)

    @property
    def known_by(self) -> datetime:
        """The first moment that is too late to be known."""
        midnight = datetime.combine(self.as_of + timedelta(days=1), time.min)
        return timezone.make_aware(midnight)

    def words(self, name: str) -> list[str]:
        """A filter with several values: `regions=陇南+武威`."""
        return [word for word in self.filters.get(name, "").split("+") if word]

    def limit(self, rows: Rows, *, prefix: str = "") -> Rows:
        """Rows of this scope's unit (as team or as overseen unit), and that its asker may see."""
        if self.unit is not None:
            below = Reach.objects.filter(holds_on(self.last_day), top=self.unit).values("unit")
            rows = rows.filter(
                Q(**{f"{prefix}team__in": below}) | Q(**{f"{prefix}unit__in": below})
            )
        if self.seen_by is not None and not prefix:
            rows = rows.visible_to(self.seen_by)  # type: ignore[attr-defined]
        return rows
