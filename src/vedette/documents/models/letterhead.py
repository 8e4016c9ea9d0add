"""What stands on the paper of a body: its code and its names."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.kernel.names import in_language
from vedette.kernel.rows import Row
from vedette.organisation.models import Unit


class Letterhead(Row):
    """How a body signs its letters; without one, by its name."""

    subject_kind = "letterhead"

    unit = models.OneToOneField(Unit, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(_("code in document numbers"), max_length=30)
    """机关代字, such as 甘纪驻交."""
    name_zh = models.CharField(_("issuing body (Chinese)"), max_length=120)
    name_en = models.CharField(_("issuing body (English)"), max_length=160, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("letterhead")
        verbose_name_plural = _("letterheads")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_language(self.name_zh, self.name_en)
