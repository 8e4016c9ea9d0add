"""A question to a list that somebody asks often. A convenience of one reader, not a record."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.organisation.models import Person


class SavedView(models.Model):
    """Filters, order and columns of one list, under a name."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="saved_views")
    list_key = models.CharField(max_length=40)
    name = models.CharField(_("name"), max_length=60)
    path = models.CharField(max_length=200)
    """The list's address, so that all of one's views can be shown on one page."""
    query = models.CharField(max_length=2000)
    """`"?state=open&sort=-due"`, as the list writes it."""

    class Meta:
        ordering = ["list_key", "name"]
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "list_key", "name"], name="desk_one_view_of_a_name"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        return self.path + self.query
