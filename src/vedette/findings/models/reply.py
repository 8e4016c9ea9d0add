"""The right of reply: the unit's answer, and the one review of a dispute."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.findings.models.finding import Finding
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class Position(models.TextChoices):
    ACCEPT = "accept", _("accepts")
    PARTLY = "partly", _("accepts in part")
    DISPUTE = "dispute", _("disputes")


class Reply(Row):
    """What the unit said to a finding, and, after a dispute, what the team decided."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="replies")
    position = models.CharField(pgettext_lazy("reply", "position"), max_length=8, choices=Position)
    text = models.TextField(_("reply"), blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField(_("answered on"))
    upheld = models.BooleanField(_("finding upheld"), null=True)
    """After a dispute: did the finding stand? None while nobody has decided."""
    reasons = models.TextField(_("reasons"), blank=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(null=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("reply")
        verbose_name_plural = _("replies")

    def __str__(self) -> str:
        return f"{self.get_position_display()}: {self.text[:60]}"


class Review(Row):
    """The dispatching office looks at a dispute once more; its word is final here."""

    finding = models.OneToOneField(Finding, on_delete=models.PROTECT, related_name="review")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField(pgettext_lazy("findings", "asked on"))
    grounds = models.TextField(_("grounds"))
    confirmed = models.BooleanField(_("finding confirmed"), null=True)
    reasons = models.TextField(_("reasons"), blank=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(null=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def __str__(self) -> str:
        return self.grounds[:60]
