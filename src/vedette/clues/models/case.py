"""A formal case. It is investigated elsewhere: here stands that it was opened, and its result.

Measures on the person during an investigation have no place in Vedette.
"""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.clue import Clue
from vedette.clues.models.concerned import Concerned
from vedette.clues.models.querysets import BelongsToClue, KnownByClueQuerySet
from vedette.clues.models.terms import AppealKind, AppealResult, Basis
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class CaseRecord(BelongsToClue, Row):
    """立案 and what came of it."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="cases")
    number = models.CharField(_("number of the case"), max_length=60)
    body = models.CharField(_("investigated by"), max_length=120)
    basis = models.CharField(_("legal basis"), max_length=6, choices=Basis)
    opened_on = models.DateField(_("opened on"))
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    meeting = models.CharField(_("special meeting"), max_length=120, blank=True)
    review_body = models.CharField(_("reviewed by"), max_length=120, blank=True)
    """审理: independent of those who investigated."""
    handed_on = models.DateField(_("handed to review on"), null=True)
    result = models.TextField(pgettext_lazy("clues", "result"), blank=True)
    decided_on = models.DateField(_("decided on"), null=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """Who put the decision on record here."""
    told_on = models.DateField(_("told to the person on"), null=True)
    """When the person received the decision: the time for an appeal runs from here."""

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("case record")
        verbose_name_plural = _("case records")
        constraints = [
            models.CheckConstraint(
                condition=~Q(review_body=F("body")), name="clues_caserecord_other_reviews"
            )
        ]
        indexes = [models.Index(fields=["opened_on"], name="clues_case_opened")]

    def __str__(self) -> str:
        return f"{self.clue_id} {self.number}"


class Appeal(BelongsToClue, Row):
    """One step of an appeal, or a complaint about procedure; each goes to others than before."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="appeals")
    concerned = models.ForeignKey(
        Concerned,
        verbose_name=_("person concerned"),
        on_delete=models.PROTECT,
        related_name="appeals",
    )
    kind = models.CharField(_("kind of appeal"), max_length=16, choices=AppealKind)
    against = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="followed_by"
    )
    """The decision on an earlier appeal that this one goes up from."""
    told_on = models.DateField(_("decision received on"), null=True)
    filed_on = models.DateField(_("filed on"))
    last_day = models.DateField(_("could be filed until"), null=True)
    grounds = models.TextField(pgettext_lazy("clues", "grounds"))
    body = models.CharField(_("to be decided by"), max_length=120)
    taken_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    result = models.CharField(
        pgettext_lazy("clues", "result"), max_length=14, choices=AppealResult, blank=True
    )
    decided_on = models.DateField(_("decided on"), null=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    reasons = models.TextField(_("reasons"), blank=True)

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        constraints = [
            models.UniqueConstraint(
                fields=["concerned", "kind"],
                condition=Q(result=""),
                name="clues_appeal_one_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.concerned_id} {self.kind} {self.filed_on}"

    @property
    def is_late(self) -> bool:
        """Filed after the last day. It is taken all the same: whoever decides says if it counts."""
        return self.last_day is not None and self.filed_on > self.last_day
