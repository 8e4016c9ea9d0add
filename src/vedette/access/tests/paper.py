"""A row with a scope, for tests of rights: no area upstairs is needed to ask who may see it."""

from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.db.models import QuerySet

from vedette.access.permissions import Right, declare, rows_for
from vedette.access.roles import OVERSIGHT, UNIT
from vedette.kernel.machine import Machine, Transition
from vedette.organisation.models import Embedding, Person, Unit

declare(
    Right("paper.view", "view", {"team": OVERSIGHT, "unit": UNIT}),
    Right("paper.submit", "submit", {"team": OVERSIGHT, "unit": UNIT}),
    Right("paper.verify", "verify", {"team": OVERSIGHT}),
)


class PaperState(models.TextChoices):
    DRAFT = "draft", "draft"
    SUBMITTED = "submitted", "submitted"
    VERIFIED = "verified", "verified"


PAPER = Machine(
    PaperState,
    Transition("submit", ("draft",), "submitted", right="paper.submit", stamps="submitted_by"),
    Transition(
        "verify", ("submitted",), "verified", right="paper.verify", not_by=("submitted_by",)
    ),
)


@dataclass
class Paper:
    """Enough of a row for a lifecycle: it has a team, a unit, a state, and who submitted it."""

    team: Unit
    unit: Unit
    state: str = "draft"
    submitted_by: Person | None = None

    sides: ClassVar = ("team", "unit")

    @property
    def team_id(self) -> int:
        return self.team.pk

    @property
    def unit_id(self) -> int:
        return self.unit.pk

    @property
    def submitted_by_id(self) -> int | None:
        return self.submitted_by.pk if self.submitted_by else None


def seen_by(person: Person) -> QuerySet[Embedding]:
    """Embeddings have a team and a unit: rows enough to try the scope on the database."""
    return Embedding.objects.filter(rows_for(person, "paper.view"))
