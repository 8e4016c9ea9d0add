"""Acting for someone who is away."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vedette.organisation.models import Person
from vedette.organisation.models.period import Period


class Delegation(Period):
    """While someone is away, another person holds the same grants. Both names are on each entry."""

    subject_kind = "delegation"

    giver = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="delegations_given")
    taker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="delegations_taken")
    reason = models.CharField(_("reason"), max_length=200)

    class Meta(Period.Meta):
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(giver=F("taker")), name="access_delegation_to_another"
            ),
        ]
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")

    def __str__(self) -> str:
        return f"{self.giver_id} → {self.taker_id}"
