"""A letter that is not issued yet. No record: it has no number and may be thrown away."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.documents.models.parts import Worded
from vedette.documents.models.querysets import DraftQuerySet
from vedette.organisation.models import Person


class Draft(Worded):
    """Somebody is drafting a document about a record."""

    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(_("last changed"))
    handed_in_at = models.DateTimeField(_("handed in for issue"), null=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "-id"]
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        indexes = [models.Index(fields=["about_kind", "about_ref"], name="documents_draft_about")]

    def get_absolute_url(self) -> str:
        return f"/documents/drafts/{self.pk}/"
