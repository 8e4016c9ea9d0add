"""What is proposed to be done about a clue, and what was decided."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.clue import Clue
from vedette.clues.models.querysets import BelongsToClue, KnownByClueQuerySet
from vedette.clues.models.terms import Decision, Level, Reason
from vedette.clues.models.vocabulary import Way
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class Disposition(BelongsToClue, Row):
    """One proposal (处置方案): a way, its plan, who must approve; decided once, kept for good."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="dispositions")
    way = models.CharField(_("way"), max_length=12, choices=Way)
    plan = models.TextField(_("opinion and plan"))
    reason = models.CharField(
        pgettext_lazy("disposition", "reason"), max_length=16, choices=Reason, blank=True
    )
    review_on = models.DateField(_("review on"), null=True)
    body = models.CharField(_("to which body"), max_length=120, blank=True)
    renewal = models.PositiveSmallIntegerField(default=0)
    """How many approved holds in a row went before this one."""
    level = models.CharField(_("approval needed"), max_length=12, choices=Level)
    due_on = models.DateField(_("due"), null=True)
    """By when it had to be proposed; None where no clock ran."""
    late_why = models.TextField(_("why it is late"), blank=True)
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField(_("proposed on"))
    asked = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    """The approver who was asked; whoever stands as high and is named may approve as well."""
    decision = models.CharField(_("decision"), max_length=10, choices=Decision, blank=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(_("decided on"), null=True)
    opinion = models.TextField(_("opinion"), blank=True)
    meeting = models.CharField(max_length=120, blank=True)
    """The subject of the meeting that decided (`meeting:…`); empty: decided on paper."""
    received_on = models.DateField(_("receipt signed on"), null=True)
    received_by = models.CharField(_("receipt signed by"), max_length=60, blank=True)
    volumes = models.PositiveSmallIntegerField(_("volumes handed over"), default=0)

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("disposition")
        verbose_name_plural = _("dispositions")
        constraints = [
            models.UniqueConstraint(
                fields=["clue"], condition=Q(decision=""), name="clues_disposition_one_waiting"
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=models.F("proposed_by")),
                name="clues_disposition_four_eyes",
            ),
            models.CheckConstraint(
                condition=~Q(way=Way.HOLD) | (Q(review_on__isnull=False) & ~Q(reason="")),
                name="clues_disposition_hold_whole",
            ),
        ]
        indexes = [models.Index(fields=["decided_on", "way"], name="clues_disposition_decided")]

    def __str__(self) -> str:
        return f"{self.clue_id} {self.way}"

    @property
    def days_late(self) -> int:
        """Days by which the proposal came after its date."""
        return days_after(self.due_on, self.proposed_on)


def days_after(due: date | None, day: date) -> int:
    return max((day - due).days, 0) if due else 0


class Officer(BelongsToClue, Row):
    """One of those who verify (核查组成员): two at least, each signs the report."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="officers")
    disposition = models.ForeignKey(Disposition, on_delete=models.PROTECT, related_name="officers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("verifying officer")
        verbose_name_plural = _("verifying officers")
        constraints = [
            models.UniqueConstraint(fields=["disposition", "person"], name="clues_officer_once")
        ]

    def __str__(self) -> str:
        return f"{self.disposition_id}: {self.person_id}"
