"""What it comes to for a person: put to them first, answered, then decided."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.clue import Clue
from vedette.clues.models.concerned import Concerned
from vedette.clues.models.querysets import BelongsToClue, KnownByClueQuerySet
from vedette.clues.models.terms import (
    FourForm,
    Measure,
    PartySanction,
    StatementKind,
    StateSanction,
)
from vedette.kernel.rows import Row
from vedette.organisation.models import Person

SCALES: tuple[tuple[str, type[models.TextChoices]], ...] = (
    ("party", PartySanction),
    ("state_sanction", StateSanction),
    ("measure", Measure),
)
"""The fields that say what is done, each with its list, lightest first."""


class Weighed(models.Model):
    """A form and its measures, on which two can be compared."""

    form = models.CharField(pgettext_lazy("outcome", "form"), max_length=1, choices=FourForm)
    party = models.CharField(_("Party sanction"), max_length=16, choices=PartySanction, blank=True)
    state_sanction = models.CharField(
        _("administrative sanction"), max_length=16, choices=StateSanction, blank=True
    )
    measure = models.CharField(_("other measure"), max_length=20, choices=Measure, blank=True)

    class Meta:
        abstract = True

    @property
    def weight(self) -> tuple[int, ...]:
        """How heavy: the form, then the place on each scale (0: nothing)."""
        places = (
            [*scale.values].index(getattr(self, field)) + 1 if getattr(self, field) else 0
            for field, scale in SCALES
        )
        return (int(self.form), *places)

    def is_heavier_than(self, other: "Weighed") -> bool:
        """Of a heavier form; or of the same, and heavier on any scale."""
        form, *scales = self.weight
        other_form, *other_scales = other.weight
        if form != other_form:
            return form > other_form
        return any(mine > theirs for mine, theirs in zip(scales, other_scales, strict=True))

    @property
    def said(self) -> list[str]:
        """The measures in words."""
        return [
            str(scale(value).label) for field, scale in SCALES if (value := getattr(self, field))
        ]


class Statement(BelongsToClue, Weighed, Row):
    """The right of reply (陈述申辩): what was put to a person, and what they say to it.

    It must be heard, verified and recorded, and nobody is dealt with more heavily for having
    spoken (政务处分法 Art. 43).
    """

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="statements")
    concerned = models.ForeignKey(Concerned, on_delete=models.PROTECT, related_name="statements")
    on = models.DateField(_("heard on"))
    kind = models.CharField(_("reply to it"), max_length=10, choices=StatementKind)
    text = models.TextField(_("what the person says"), blank=True)
    verified = models.TextField(_("how it was verified"), blank=True)
    new_facts = models.TextField(_("new facts"), blank=True)
    """Why more is put to the person than the time before; never that they defended themself."""
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("statement of the person concerned")
        verbose_name_plural = _("statements of the persons concerned")

    def __str__(self) -> str:
        return f"{self.concerned_id} {self.on}"


class Outcome(BelongsToClue, Weighed, Row):
    """One person-time (人次) of one form: proposed by the handler, in force once decided."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="outcomes")
    concerned = models.ForeignKey(Concerned, on_delete=models.PROTECT, related_name="outcomes")
    statement = models.ForeignKey(
        Statement, null=True, on_delete=models.PROTECT, related_name="outcomes"
    )
    note = models.TextField(pgettext_lazy("clues", "grounds"), blank=True)
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField()
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(_("decided on"), null=True)
    ended_on = models.DateField(null=True)
    """Replaced by another proposal, or changed or revoked on appeal."""

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("outcome for a person")
        verbose_name_plural = _("outcomes for persons")
        constraints = [
            models.UniqueConstraint(
                fields=["concerned"], condition=Q(ended_on=None), name="clues_outcome_one_standing"
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=models.F("proposed_by")),
                name="clues_outcome_four_eyes",
            ),
            models.CheckConstraint(
                condition=Q(decided_on=None) | Q(form=FourForm.NONE) | Q(statement__isnull=False),
                name="clues_outcome_heard",
            ),
        ]
        indexes = [models.Index(fields=["decided_on", "form"], name="clues_outcome_decided")]

    def __str__(self) -> str:
        return f"{self.concerned_id} {self.form}"
