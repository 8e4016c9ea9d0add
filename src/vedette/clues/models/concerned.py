"""Persons concerned (被反映人)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.clue import Clue
from vedette.clues.models.querysets import BelongsToClue
from vedette.clues.models.vocabulary import Grade
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class Concerned(BelongsToClue, Row):
    """Someone whom a clue is about. Nothing is kept but what routing and figures need."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="concerned")
    name = models.CharField(pgettext_lazy("person", "name"), max_length=60)
    post = models.CharField(_("post"), max_length=120, blank=True)
    grade = models.CharField(_("grade"), max_length=12, choices=Grade, default=Grade.STAFF)
    unit = models.ForeignKey(
        Unit, null=True, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    unit_name = models.CharField(_("unit, if it is not kept here"), max_length=120, blank=True)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """One of our own staff, or of those met in the work: they and their chain never see it."""

    class Meta:
        ordering = ["id"]
        verbose_name = _("person concerned")
        verbose_name_plural = _("persons concerned")

    def __str__(self) -> str:
        return self.name

    @property
    def unit_shown(self) -> str:
        return self.unit.name if self.unit else self.unit_name
