"""A time during which a clock stood still."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vedette.deadlines.models.deadline import Deadline
from vedette.kernel.rows import Row


class Pause(Row):
    """The clock stood still from a day until it was set running again."""

    deadline = models.ForeignKey(Deadline, on_delete=models.PROTECT, related_name="pauses")
    since = models.DateField(_("from"))
    until = models.DateField(_("until"), null=True)
    """The first day on which the clock ran again."""
    days = models.PositiveIntegerField(default=0)
    """What it added: working days if the rule counts those, else calendar days."""
    due_after = models.DateField(null=True)
    """When it was due once the clock ran again."""
    reason = models.TextField(_("reason"))

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["deadline"], condition=Q(until=None), name="deadlines_pause_one_running"
            )
        ]
        verbose_name = _("pause")
        verbose_name_plural = _("pauses")

    def __str__(self) -> str:
        return f"{self.deadline_id} ‖ {self.since}"
