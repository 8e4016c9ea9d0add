"""Themes, under which findings of many units are counted together."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.findings.models.finding import Finding
from vedette.kernel.names import in_language
from vedette.kernel.rows import Row


class Theme(Row):
    """A theme, such as “四个落实” or 脱贫攻坚."""

    subject_kind = "theme"

    ref = models.SlugField(_("short name for addresses"), max_length=60, unique=True)
    name_zh = models.CharField(_("name (Chinese)"), max_length=60)
    name_en = models.CharField(_("name (English)"), max_length=80, blank=True)

    class Meta:
        ordering = ["ref"]
        verbose_name = pgettext_lazy("findings", "theme")
        verbose_name_plural = _("themes")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_language(self.name_zh, self.name_en)


class FindingTheme(Row):
    """A finding stands under a theme."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="theme_links")
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="finding_links")

    class Meta:
        ordering = ["id"]
        verbose_name = _("theme of a finding")
        verbose_name_plural = _("themes of findings")
        constraints = [
            models.UniqueConstraint(fields=["finding", "theme"], name="findings_theme_once")
        ]

    def __str__(self) -> str:
        return f"{self.finding_id} # {self.theme_id}"
