"""Asking for more time."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vedette.access.roles import Role
from vedette.deadlines.models.deadline import Deadline
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class Decision(models.TextChoices):
    GRANTED = "granted", _("granted")
    REFUSED = "refused", _("refused")


class Extension(Row):
    """A request for more time, made before the time ran out, decided by someone above."""

    deadline = models.ForeignKey(Deadline, on_delete=models.PROTECT, related_name="extensions")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField(_("asked on"))
    reason = models.TextField(_("reason"))
    due_before = models.DateField()
    """When it was due at the time of asking."""
    asked_due = models.DateField(_("new date asked for"))
    approver = models.CharField(max_length=20, choices=Role)
    """The lowest role that may decide: that of the rule, and above whoever asked."""
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(_("decided on"), null=True)
    decision = models.CharField(_("decision"), max_length=8, choices=Decision, blank=True)
    decided_reason = models.TextField(_("reason of the decision"), blank=True)
    granted_due = models.DateField(_("new date granted"), null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["deadline"], condition=Q(decision=""), name="deadlines_extension_one_asked"
            ),
            models.CheckConstraint(
                condition=Q(asked_due__gt=F("due_before")), name="deadlines_extension_forward"
            ),
            models.CheckConstraint(
                condition=~Q(decided_by=F("asked_by")) | Q(decided_by=None),
                name="deadlines_extension_four_eyes",
            ),
        ]
        verbose_name = _("extension")
        verbose_name_plural = _("extensions")

    def __str__(self) -> str:
        return f"{self.deadline_id} → {self.asked_due}"
