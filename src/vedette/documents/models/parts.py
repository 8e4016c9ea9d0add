"""What drafts and documents have in common."""

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.documents import kinds
from vedette.kernel.subjects import Subject
from vedette.organisation.models import Unit

LONGEST = 20_000
"""Characters of text that a letter may have."""


class Worded(models.Model):
    """A kind, the record that it is about, from whom to whom, and its wording."""

    kind = models.CharField(_("kind of document"), max_length=60)
    about_kind = models.CharField(max_length=40)
    about_ref = models.CharField(max_length=80)
    issuer = models.ForeignKey(
        Unit, verbose_name=_("issued by"), on_delete=models.PROTECT, related_name="+"
    )
    addressee = models.ForeignKey(
        Unit, verbose_name=_("sent to"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    language = models.CharField(
        pgettext_lazy("documents", "language"), max_length=10, choices=settings.LANGUAGES
    )
    title = models.CharField(pgettext_lazy("documents", "title"), max_length=200)
    to = models.CharField(pgettext_lazy("documents", "to"), max_length=300, blank=True)
    copy_to = models.CharField(_("copies to"), max_length=300, blank=True)
    text = models.TextField(pgettext_lazy("documents", "text"), blank=True, max_length=LONGEST)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    @property
    def about(self) -> Subject:
        """The record that it is about."""
        return Subject(f"{self.about_kind}:{self.about_ref}")

    @cached_property
    def of_kind(self) -> kinds.Kind | None:
        """Its kind, unless the area that owned it is gone."""
        return kinds.find(self.kind) if kinds.known(self.kind) else None

    @property
    def kind_label(self) -> str:
        return str(self.of_kind.label) if self.of_kind else self.kind

    @property
    def paragraphs(self) -> list[str]:
        return [line.strip() for line in self.text.splitlines() if line.strip()]
