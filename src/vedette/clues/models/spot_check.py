"""Closed clues drawn at random, to be looked at by another office (监督执纪 rules: 抽查)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.clue import Clue
from vedette.clues.models.disposition import Disposition
from vedette.clues.models.querysets import BelongsToClue, KnownByClueQuerySet
from vedette.clues.models.terms import CheckResult
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class Draw(Row):
    """One lot-drawing. Who has the seed and the pool can draw again and must find the same."""

    subject_kind = "draw"

    on = models.DateField(_("drawn on"))
    seed = models.CharField(_("seed"), max_length=64)
    share = models.PositiveSmallIntegerField(_("share in percent"))
    pool = models.PositiveIntegerField(_("closings to draw from"))
    drawn = models.PositiveIntegerField(_("drawn"))
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-id"]
        verbose_name = _("draw of spot-checks")
        verbose_name_plural = _("draws of spot-checks")

    def __str__(self) -> str:
        return f"{self.on} {self.drawn}/{self.pool}"


class SpotCheck(BelongsToClue, Row):
    """A closing and the draw it was in: left alone, or checked by an office not its handler's."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="spot_checks")
    disposition = models.OneToOneField(
        Disposition, on_delete=models.PROTECT, related_name="spot_check"
    )
    draw = models.ForeignKey(Draw, on_delete=models.PROTECT, related_name="checks")
    is_drawn = models.BooleanField()
    office = models.ForeignKey(
        Unit,
        null=True,
        verbose_name=_("checked by the office"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    checker = models.ForeignKey(
        Person,
        null=True,
        verbose_name=_("checker"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    assigned_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    result = models.CharField(
        pgettext_lazy("clues", "result"), max_length=10, choices=CheckResult, blank=True
    )
    reasons = models.TextField(_("reasons"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True)

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("spot-check")
        verbose_name_plural = _("spot-checks")
        constraints = [
            models.CheckConstraint(
                condition=Q(checker=None) | ~Q(checker=F("assigned_by")),
                name="clues_spotcheck_four_eyes",
            )
        ]

    def __str__(self) -> str:
        return f"{self.clue_id} {self.draw_id}"
