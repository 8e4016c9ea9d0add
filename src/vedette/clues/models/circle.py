"""Who may know of a clue (知悉范围)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vedette.clues.models.clue import Clue
from vedette.clues.models.querysets import BelongsToClue
from vedette.clues.models.vocabulary import Capacity
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class CircleMember(BelongsToClue, Row):
    """A person is named on a clue, from a moment until another. Ended rows stay: the history."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="circle")
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="clues_known"
    )
    capacity = models.CharField(_("as what"), max_length=12, choices=Capacity)
    reason = models.CharField(_("why they need to know"), max_length=200, blank=True)
    added_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(_("since"))
    until = models.DateTimeField(null=True)
    """The moment from which the person no longer knows of it; None: named now."""
    removed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    removed_why = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["id"]
        verbose_name = _("member of a circle")
        verbose_name_plural = _("members of a circle")
        constraints = [
            models.UniqueConstraint(
                fields=["clue", "person"],
                condition=Q(until=None),
                name="clues_circlemember_named_once",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="clues_circlemember_forward",
            ),
        ]
        indexes = [
            models.Index(
                fields=["person", "clue"],
                condition=Q(until=None),
                name="clues_circle_of_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.clue_id}: {self.person_id}"

    @property
    def is_named(self) -> bool:
        return self.until is None
