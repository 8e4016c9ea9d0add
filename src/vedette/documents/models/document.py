"""A document as it was issued: its file, its hash, its number."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vedette.documents.models.parts import Worded
from vedette.documents.models.querysets import DocumentQuerySet
from vedette.documents.models.template import Template
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class Document(Row, Worded):
    """Issued once, and never changed; a mistaken one is withdrawn and keeps its number."""

    subject_kind = "document"

    ref = models.SlugField(max_length=20, unique=True, editable=False)
    """`D-2020-0031`: its place among all documents of a year, for addresses; no 发文字号."""
    number = models.CharField(_("document number"), max_length=120, blank=True)
    """发文字号, such as `甘纪驻交函〔2020〕3号`; empty for kinds that bear none."""
    issued_at = models.DateTimeField(_("issued at"))
    dated = models.DateField(_("dated"))
    issued_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    drafted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    data: Any = models.JSONField(default=dict)
    """What the template was given, word for word."""
    template = models.ForeignKey(
        Template, null=True, on_delete=models.PROTECT, related_name="documents"
    )
    """The office's own template that it was made with; None: the one that Vedette brings."""
    path = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True)
    withdrawn_why = models.CharField(_("why it was withdrawn"), max_length=300, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        indexes = [
            models.Index(fields=["about_kind", "about_ref"], name="documents_about"),
            models.Index(fields=["issuer", "-id"], name="documents_by_issuer"),
            models.Index(fields=["addressee", "-id"], name="documents_by_addressee"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["number"], condition=~Q(number=""), name="documents_number_once"
            )
        ]

    def get_absolute_url(self) -> str:
        return f"/documents/{self.ref}/"

    @property
    def file_name(self) -> str:
        """What a reader's copy is called: number and title, without what folders refuse."""
        name = f"{self.number or self.ref} {self.title}"
        return "".join(" " if each in '\\/:*?"<>|\n\r\t' else each for each in name)[:120] + ".docx"
