"""The report at the end of an inquiry or a verification, and who signed it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.clue import Clue
from vedette.clues.models.disposition import Disposition
from vedette.clues.models.querysets import BelongsToClue, KnownByClueQuerySet
from vedette.clues.models.terms import Proposal, Result
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class HandlingReport(BelongsToClue, Row):
    """情况报告: what was found, and what is proposed. A later one takes the place of an earlier,
    with all its signatures to be given anew."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="reports")
    disposition = models.ForeignKey(Disposition, on_delete=models.PROTECT, related_name="reports")
    text = models.TextField(_("report"))
    result = models.CharField(pgettext_lazy("clues", "result"), max_length=14, choices=Result)
    proposal = models.CharField(_("what is proposed"), max_length=10, choices=Proposal)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_on = models.DateField()

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("handling report")
        verbose_name_plural = _("handling reports")

    def __str__(self) -> str:
        return f"{self.clue_id} {self.written_on}"


class Signature(BelongsToClue, Row):
    """An officer signed a report."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="signatures")
    report = models.ForeignKey(HandlingReport, on_delete=models.PROTECT, related_name="signatures")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        constraints = [
            models.UniqueConstraint(fields=["report", "person"], name="clues_signature_once")
        ]

    def __str__(self) -> str:
        return f"{self.report_id}: {self.person_id}"
