"""A joint check (核对), as it came out on a day."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class JointCheck(Row):
    """Registers were held against each other: numbers alone, so that whoever keeps one may see it.

    opening + new + reopened − concluded − struck = closing.
    """

    subject_kind = "joint-check"

    team = models.ForeignKey(
        Unit, null=True, verbose_name=_("register of"), on_delete=models.PROTECT, related_name="+"
    )
    """None: the central register."""
    partner = models.ForeignKey(
        Unit, null=True, verbose_name=_("checked with"), on_delete=models.PROTECT, related_name="+"
    )
    start = models.DateField(pgettext_lazy("check", "from"))
    end = models.DateField(pgettext_lazy("check", "to"))
    opening = models.PositiveIntegerField(_("at the start"))
    new = models.PositiveIntegerField(_("newly registered"))
    reopened = models.PositiveIntegerField(_("taken up again"))
    concluded = models.PositiveIntegerField(_("dealt with"))
    struck = models.PositiveIntegerField(_("struck out"))
    closing = models.PositiveIntegerField(_("at the end"))
    differences = models.PositiveIntegerField(_("differences"))
    on = models.DateField(_("checked on"))
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """None: the software, on its schedule."""

    class Meta:
        ordering = ["-id"]
        verbose_name = _("joint check")
        verbose_name_plural = _("joint checks")

    def __str__(self) -> str:
        return f"{self.on}: {self.differences}"
