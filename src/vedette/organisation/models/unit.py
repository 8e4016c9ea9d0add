"""Units and where they stand in the tree, over time."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.kernel.names import in_language
from vedette.kernel.rows import Row
from vedette.organisation.models.period import Period
from vedette.organisation.models.region import Region


class UnitKind(models.TextChoices):
    COMMISSION = "commission", _("Commission")
    OFFICE = "office", _("office")
    TEAM = "team", _("resident team")
    HOST = "host", _("host department")
    UNIT = "unit", _("overseen unit")
    OTHER = "other", _("other body")


class Unit(Row):
    """A body: the Commission, one of its offices, a resident team, a host, an overseen unit."""

    subject_kind = "unit"

    ref = models.SlugField(_("short name for addresses"), max_length=60, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=UnitKind)
    name_zh = models.CharField(_("name (Chinese)"), max_length=120)
    name_en = models.CharField(_("name (English)"), max_length=160, blank=True)
    region = models.ForeignKey(
        Region, verbose_name=_("region"), null=True, blank=True, on_delete=models.PROTECT
    )
    closed_on = models.DateField(_("dissolved on"), null=True, blank=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("unit")
        verbose_name_plural = _("units")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_language(self.name_zh, self.name_en)


class Placement(Period):
    """A unit stands under another for a time."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="placements")
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="placed_here")

    class Meta(Period.Meta):
        verbose_name = _("placement")
        verbose_name_plural = _("placements")

    def __str__(self) -> str:
        return f"{self.unit_id} ⊂ {self.parent_id}"


class Reach(models.Model):
    """Which unit lies below which, at what depth, from when until when.

    Derived from the placements whenever one changes, so that a subtree is one indexed join, today
    or on any past day. Every unit reaches itself at depth 0. Not part of the record: it can be
    made again from what is.
    """

    top = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="reaches")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="reached_by")
    depth = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["top", "unit"], name="organisation_reach_down"),
            models.Index(fields=["unit", "top"], name="organisation_reach_up"),
        ]
        verbose_name = _("reach")
        verbose_name_plural = _("reaches")

    def __str__(self) -> str:
        return f"{self.top_id} → {self.unit_id}"
