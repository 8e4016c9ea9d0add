"""A role held on a unit."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.access.roles import Role
from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import Period


class Grant(Period):
    """A person holds a role on a unit, for a time."""

    subject_kind = "grant"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(_("role"), max_length=20, choices=Role)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="grants")
    with_below = models.BooleanField(_("with what stands below"), default=True)

    class Meta(Period.Meta):
        verbose_name = _("grant")
        verbose_name_plural = _("grants")

    def __str__(self) -> str:
        return f"{self.person_id}: {self.role} @ {self.unit_id}"
