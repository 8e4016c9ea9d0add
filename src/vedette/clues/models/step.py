"""The steps that a clue took, by which every register can be told as of any past day."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.clues.models.clue import Clue
from vedette.clues.models.querysets import BelongsToClue
from vedette.clues.models.vocabulary import Way
from vedette.clues.states import State
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class ClueStep(BelongsToClue, Row):
    """One step of a clue's life, with the state, the handler and the due date it left it with.

    Beside the lifecycle's own steps there are `register`, `edit` and `due` (the date moved).
    """

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="steps")
    name = models.CharField(max_length=24)
    from_state = models.CharField(max_length=16, choices=State, blank=True)
    to_state = models.CharField(max_length=16, choices=State)
    handler = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=12, choices=Way, blank=True)
    due_on = models.DateField(null=True)
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """None: the software."""
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("step of a clue")
        verbose_name_plural = _("steps of a clue")
        indexes = [
            models.Index(fields=["clue", "on", "id"], name="clues_step_as_of"),
            models.Index(fields=["name", "on"], name="clues_step_by_name"),
        ]

    def __str__(self) -> str:
        return f"{self.clue_id} {self.name} {self.on}"
