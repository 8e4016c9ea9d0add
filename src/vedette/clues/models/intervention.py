"""The register of improper inquiries and interventions (打听案情、过问案件、说情干预登记)."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import rows_for
from vedette.clues.models.clue import Clue
from vedette.clues.models.querysets import known_to
from vedette.clues.models.vocabulary import Manner
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class InterventionQuerySet(models.QuerySet["Intervention"]):
    def visible_to(self, person: Person) -> Self:
        """Whoever reported it, and those who keep the register; never those whom it names.

        One about a clue shows to the clue's circle alone.
        """
        keeps = rows_for(person, "clues.see_interventions")
        named = Q(asked_by=person) | Q(name__in=[person.name_zh, person.name_en or person.name_zh])
        return self.filter(Q(reported_by=person) | keeps, Q(clue=None) | known_to(person)).exclude(
            named
        )


class Intervention(Row):
    """Somebody asked about a matter, or meddled in it. Written once; only notes are added."""

    subject_kind = "intervention"

    ref = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    """`I-2020-0003`."""
    name = models.CharField(_("who asked"), max_length=60)
    post = models.CharField(_("their post"), max_length=120, blank=True)
    asked_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """The same, where they are known here: they never see the entry."""
    happened_on = models.DateField(_("happened on"))
    manner = models.CharField(_("how"), max_length=12, choices=Manner)
    what = models.TextField(_("what was asked or wanted"))
    clue = models.ForeignKey(
        Clue, null=True, on_delete=models.PROTECT, related_name="interventions"
    )
    reported_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reported_on = models.DateField(_("reported on"))

    objects = InterventionQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("intervention")
        verbose_name_plural = _("interventions")

    def __str__(self) -> str:
        return f"{self.ref} {self.name}"

    def get_absolute_url(self) -> str:
        return f"/clues/interventions/{self.ref}/"

    def is_known_to(self, person: Person) -> bool:
        """Those whom it names can never do anything with it."""
        seen = Intervention.objects.visible_to(person).filter(pk=self.pk)
        return self.pk is None or seen.exists()


class InterventionNote(Row):
    """How an intervention was handled: added beside it, since nothing in it changes."""

    intervention = models.ForeignKey(Intervention, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField(_("how it was handled"))
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["id"]
        verbose_name = _("note on an intervention")
        verbose_name_plural = _("notes on an intervention")

    def __str__(self) -> str:
        return f"{self.intervention_id} {self.on}"
