"""The base of every QuerySet whose rows have a scope."""

from typing import ClassVar, Self, TypeVar

from django.db import models

from vedette.access.permissions import rows_for
from vedette.access.rights import sides_of
from vedette.organisation.models import Person

Scoped = TypeVar("Scoped", bound=models.Model, covariant=True)


class ScopedQuerySet(models.QuerySet[Scoped]):
    """Rows that a person may see, filtered in SQL by unit."""

    view_right: ClassVar[str]

    def visible_to(self, person: Person) -> Self:
        return self.filter(rows_for(person, self.view_right, sides_of(self.model)))
