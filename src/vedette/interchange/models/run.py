"""An import that was carried out."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.queries import ScopedQuerySet
from vedette.interchange.values.problems import Problem
from vedette.kernel import clock
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class ImportQuerySet(ScopedQuerySet["ImportRun"]):
    view_right = "interchange.view"


class ImportRun(Row):
    """One ledger, taken in at one time: which file, how it was read, what became of its rows."""

    subject_kind = "import"

    ref = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    """`I-2020-0003`."""
    team = models.ForeignKey(
        Unit, verbose_name=_("team"), on_delete=models.PROTECT, related_name="imports"
    )
    by = models.ForeignKey(
        Person, verbose_name=_("by"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    """None: at the command line of the server."""
    at = models.DateTimeField(_("at"), default=clock.now)
    file_name = models.CharField(_("file"), max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(_("size"))
    """In bytes."""
    mapping: Any = models.JSONField(default=dict)
    """How it was read: sheet, columns, headings (`ledger.mapping.Mapping.as_data`)."""
    top: Any = models.JSONField(default=list)
    """The rows above the ledger, so that refused rows can be given back in the same layout."""
    entered = models.PositiveIntegerField(_("entered"), default=0)
    known = models.PositiveIntegerField(_("already here"), default=0)
    differing = models.PositiveIntegerField(_("differing"), default=0)
    refused = models.PositiveIntegerField(pgettext_lazy("imported rows", "refused"), default=0)
    passed_over = models.PositiveIntegerField(_("passed over"), default=0)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("import")
        verbose_name_plural = _("imports")

    def __str__(self) -> str:
        return f"{self.ref} {self.file_name}"

    def get_absolute_url(self) -> str:
        return f"/import/{self.ref}/"

    @property
    def rows(self) -> int:
        """How many rows of the ledger were read as findings."""
        return self.entered + self.known + self.differing + self.refused


class RefusedRow(models.Model):
    """A row that was not entered, as it stood, with the reasons.

    A copy of what is in the file, kept so that it can be corrected and loaded again; not part of
    the record, since the import's `sha256` vouches for the file.
    """

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="refused_rows")
    line = models.PositiveIntegerField()
    differs = models.BooleanField(default=False)
    """It is here already, but says something else."""
    lines: Any = models.JSONField()
    problems: Any = models.JSONField()

    class Meta:
        ordering = ["line"]
        verbose_name = _("refused row")
        verbose_name_plural = _("refused rows")
        constraints = [
            models.UniqueConstraint(fields=["run", "line"], name="interchange_refused_line")
        ]

    def __str__(self) -> str:
        return f"{self.run_id}:{self.line}"

    @property
    def reasons(self) -> list[Problem]:
        return [Problem(code, column, details) for code, column, details in self.problems]
