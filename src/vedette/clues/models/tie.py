"""Declared ties of our own staff: what must be known before anyone is named on a clue."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.vocabulary import TieKind
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class Tie(Row):
    """One of our own is tied to a person or a unit (回避关系申报), as they declared themselves."""

    subject_kind = "tie"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ties")
    kind = models.CharField(_("kind of tie"), max_length=16, choices=TieKind)
    name = models.CharField(_("tied to (name)"), max_length=60, blank=True)
    unit = models.ForeignKey(
        Unit,
        null=True,
        verbose_name=_("tied to (unit)"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    note = models.CharField(pgettext_lazy("tie", "note"), max_length=200, blank=True)
    declared_on = models.DateField(_("declared on"))
    ended_on = models.DateField(_("no longer from"), null=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("declared tie")
        verbose_name_plural = _("declared ties")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") | Q(unit__isnull=False), name="clues_tie_to_something"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.name or self.unit_id}"
