"""Embedding: which team oversees which units, n:m over time."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.organisation.models.period import Period
from vedette.organisation.models.unit import Unit


class EmbeddingKind(models.TextChoices):
    HOST = "host", _("host department")
    REMIT = "remit", _("other unit under its remit")


class Embedding(Period):
    """A resident team oversees a unit, and all that stands below it, for a time."""

    team = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="embeddings")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="embedded_teams")
    kind = models.CharField(_("kind"), max_length=8, choices=EmbeddingKind)

    class Meta(Period.Meta):
        verbose_name = _("embedding")
        verbose_name_plural = _("embeddings")

    def __str__(self) -> str:
        return f"{self.team_id} ▸ {self.unit_id}"
