"""An office's own template of a kind of document, in a language; each upload is a version."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class Template(Row):
    """A docx file with placeholders. Versions stay; at most one of a kind is in use."""

    subject_kind = "template"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("kind of document"), max_length=60)
    language = models.CharField(
        pgettext_lazy("documents", "language"), max_length=10, choices=settings.LANGUAGES
    )
    number = models.PositiveSmallIntegerField(_("version"))
    in_use = models.BooleanField(_("in use"), default=True)
    name = models.CharField(_("file name"), max_length=200)
    path = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    leaves_out: Any = models.JSONField(default=list)
    """Placeholders that a letter usually has and this one doesn't."""
    uploaded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(_("uploaded at"))

    class Meta:
        ordering = ["-number"]
        verbose_name = _("template")
        verbose_name_plural = _("templates")
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "language", "number"], name="documents_version_once"
            ),
            models.UniqueConstraint(
                fields=["unit", "kind", "language"],
                condition=Q(in_use=True),
                name="documents_one_in_use",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.language} v{self.number}"
