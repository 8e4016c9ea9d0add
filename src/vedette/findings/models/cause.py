"""Root causes: what let the issue arise, and whether that was dealt with."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.findings.models.finding import Finding
from vedette.kernel.rows import Row


class CauseKind(models.TextChoices):
    DIRECT = "direct", _("direct")
    INSTITUTIONAL = "institutional", _("institutional")
    """制度原因: rules, structures or systems."""


class CauseState(models.TextChoices):
    IDENTIFIED = "identified", _("identified")
    ADDRESSED = "addressed", _("addressed")


class RootCause(Row):
    """Why a finding could arise."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="root_causes")
    kind = models.CharField(_("kind"), max_length=16, choices=CauseKind)
    text = models.TextField(_("root cause"))
    state = models.CharField(
        _("state"), max_length=12, choices=CauseState, default=CauseState.IDENTIFIED
    )
    identified_on = models.DateField(_("identified on"))
    addressed_on = models.DateField(_("addressed on"), null=True)
    how = models.TextField(_("how it was addressed"), blank=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("root cause")
        verbose_name_plural = _("root causes")

    def __str__(self) -> str:
        return self.text
