"""Standing aside (回避)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import Period


class Recusal(Period):
    """A person stands aside from a unit, and from what stands below it, for a time."""

    subject_kind = "recusal"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="recusals")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="recusals")
    reason = models.TextField(_("reason"))

    class Meta(Period.Meta):
        verbose_name = _("recusal")
        verbose_name_plural = _("recusals")

    def __str__(self) -> str:
        return f"{self.person_id} ⊘ {self.unit_id}"
