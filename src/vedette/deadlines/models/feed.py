"""The secret address under which a person's calendar program reads their due dates."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.organisation.models import Person


class Feed(models.Model):
    """One a person. The secret itself is kept nowhere: only its hash."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=16, unique=True)
    """The half of the address by which the row is found; worth nothing alone."""
    secret_sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("calendar feed")
        verbose_name_plural = _("calendar feeds")

    def __str__(self) -> str:
        return str(self.person_id)
