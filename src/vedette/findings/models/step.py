"""The steps that a finding took, by which every figure can be told as of any past day."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.findings.models.finding import Finding
from vedette.findings.states import State
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class Step(Row):
    """One step of a finding's life, with the state and the due date in which it left it.

    Beside the lifecycle's own steps there are `raise`, `edit` (corrected, with the reason as its
    note) and `due` (the date moved, the state did not).
    """

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="steps")
    name = models.CharField(max_length=20)
    from_state = models.CharField(max_length=16, choices=State, blank=True)
    to_state = models.CharField(max_length=16, choices=State)
    due_on = models.DateField(null=True)
    """When the next step was due from here on."""
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """None: the software, or a step that was not taken here."""
    note = models.TextField(blank=True)
    is_history = models.BooleanField(default=False)
    """Told by an earlier ledger, not taken here."""

    class Meta:
        ordering = ["id"]
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        indexes = [
            models.Index(fields=["finding", "on", "id"], name="findings_step_as_of"),
            models.Index(fields=["name", "on"], name="findings_step_by_name"),
        ]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.name} {self.on}"
