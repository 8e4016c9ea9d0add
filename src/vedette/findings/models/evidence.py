"""Evidence: files, each with its hash."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.findings.models.finding import Finding
from vedette.findings.models.measure import Measure
from vedette.kernel import clock
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class Evidence(Row):
    """A file that shows something about a finding or one of its measures.

    A file is never replaced: a better one is a new row that `revises` the old one.
    """

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="evidence")
    measure = models.ForeignKey(
        Measure, null=True, on_delete=models.PROTECT, related_name="evidence"
    )
    revises = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="revised_by"
    )
    path = models.CharField(max_length=200, editable=False)
    """Where it lies in the store; tells nothing of what it is."""
    name = models.CharField(_("file name"), max_length=200)
    """As whoever handed it in called it."""
    caption = models.CharField(_("what it shows"), max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, editable=False)
    size = models.PositiveBigIntegerField(_("size"))
    mime = models.CharField(_("type"), max_length=100)
    """Told from the content, not from the name."""
    uploaded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]
        verbose_name = _("piece of evidence")
        verbose_name_plural = _("evidence")

    def __str__(self) -> str:
        return self.name
