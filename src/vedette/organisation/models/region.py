"""Administrative regions by dated GB/T 2260 code."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.kernel.names import in_language


class RegionLevel(models.IntegerChoices):
    PROVINCE = 1, _("province")
    PREFECTURE = 2, _("prefecture")
    COUNTY = 3, _("county")


class Region(models.Model):
    """A province, prefecture or county. Reference data, loaded from a list, not changed by hand."""

    code = models.CharField(_("code"), max_length=6, primary_key=True)
    """GB/T 2260, six digits: 620000 Gansu, 621200 Longnan, 621221 Cheng county."""
    level = models.PositiveSmallIntegerField(choices=RegionLevel)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="parts")
    name_zh = models.CharField(max_length=60)
    name_en = models.CharField(max_length=80, blank=True)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        ordering = ["code"]
        verbose_name = _("region")
        verbose_name_plural = _("regions")

    def __str__(self) -> str:
        return in_language(self.name_zh, self.name_en)
