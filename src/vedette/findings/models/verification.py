"""What the unit's principal signs for, and what the verifier found."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.findings.models.finding import Finding
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class Endorsement(Row):
    """The principal of the unit signs for the truth of what is submitted (签字背书)."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="endorsements")
    statement = models.TextField(_("statement"))
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField(_("signed on"))

    class Meta:
        ordering = ["id"]
        verbose_name = _("signed endorsement")
        verbose_name_plural = _("signed endorsements")

    def __str__(self) -> str:
        return self.statement[:60]


class Method(models.TextChoices):
    PAPERS = "papers", _("papers")
    ON_SITE = "on-site", _("on the spot")
    SAMPLE = "sample", _("sample")


class Verification(Row):
    """One check of a rectification, passed or not."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="verifications")
    method = models.CharField(_("method"), max_length=8, choices=Method)
    sample_size = models.PositiveIntegerField(_("sample size"), default=0)
    found = models.TextField(_("what was found"), blank=True)
    passed = models.BooleanField(_("passed"))
    determination = models.TextField(_("determination"))
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField(_("verified on"))

    class Meta:
        ordering = ["id"]
        verbose_name = _("verification")
        verbose_name_plural = _("verifications")

    def __str__(self) -> str:
        return self.determination[:60]

    def is_enough_for(self, finding: Finding) -> bool:
        """Papers alone don't do where people or money are affected."""
        return not finding.needs_sample or (self.method != Method.PAPERS and self.sample_size > 0)
