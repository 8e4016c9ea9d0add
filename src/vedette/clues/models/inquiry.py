"""Asking the person concerned: one act, one row, so that acts (件次) are counted as they were."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.clues.models.clue import Clue
from vedette.clues.models.concerned import Concerned
from vedette.clues.models.disposition import Disposition
from vedette.clues.models.querysets import BelongsToClue, KnownByClueQuerySet
from vedette.clues.models.terms import InquiryKind, Reply
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class Inquiry(BelongsToClue, Row):
    """A letter served or a talk held (谈话函询), and what came back."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="inquiries")
    disposition = models.ForeignKey(Disposition, on_delete=models.PROTECT, related_name="inquiries")
    kind = models.CharField(_("kind"), max_length=8, choices=InquiryKind)
    concerned = models.ForeignKey(
        Concerned,
        verbose_name=_("person concerned"),
        on_delete=models.PROTECT,
        related_name="inquiries",
    )
    on = models.DateField(_("served or held on"))
    letter_no = models.CharField(_("number of the letter"), max_length=60, blank=True)
    questions = models.TextField(_("what is asked"))
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reply_due = models.DateField(_("reply due"), null=True)
    reply = models.CharField(_("what came back"), max_length=10, choices=Reply, blank=True)
    replied_on = models.DateField(_("replied on"), null=True)
    answer = models.TextField(_("what was answered"), blank=True)
    taken_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("inquiry of a person")
        verbose_name_plural = _("inquiries of persons")
        indexes = [models.Index(fields=["on"], name="clues_inquiry_on")]

    def __str__(self) -> str:
        return f"{self.clue_id} {self.kind} {self.on}"

    @property
    def is_awaited(self) -> bool:
        return not self.reply
