"""Who has held a volume since when: the chain of custody, without a gap."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vedette.clues.models import BelongsToClue, Clue, KnownByClueQuerySet
from vedette.custody.models.case_file import Volume
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class Holding(BelongsToClue, Row):
    """One link of the chain. The next begins in the moment when the last one ends.

    Until the receiver signs, whoever sent a volume answers for it.
    """

    volume = models.ForeignKey(Volume, on_delete=models.PROTECT, related_name="holdings")
    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    objects = KnownByClueQuerySet["Holding"].as_manager()

    class Meta:
        ordering = ["volume_id", "id"]
        verbose_name = _("custody of a volume")
        verbose_name_plural = _("custody of volumes")
        constraints = [
            models.UniqueConstraint(
                fields=["volume"], condition=Q(until=None), name="custody_one_holder"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="custody_holding_forward"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.volume_id}: {self.person_id}"
