"""The case file of a clue (案卷), its volumes (卷) and what lies in them."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models import BelongsToClue, Clue, KnownByClueQuerySet
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class CaseFile(BelongsToClue, Row):
    """The file of one clue. It is known as the clue is, and so is all that lies in it."""

    ref = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    """`CF-2020-0004`."""
    clue = models.OneToOneField(Clue, on_delete=models.PROTECT, related_name="case_file")
    opened_on = models.DateField(pgettext_lazy("custody", "opened on"))
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = KnownByClueQuerySet["CaseFile"].as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("case file")
        verbose_name_plural = _("case files")

    def __str__(self) -> str:
        return self.ref

    def get_absolute_url(self) -> str:
        return f"/custody/{self.ref}/"


class Volume(BelongsToClue, Row):
    """One volume: counted in 卷, never in 件."""

    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="volumes")
    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="volumes")
    number = models.PositiveSmallIntegerField(pgettext_lazy("custody", "volume"))
    """1, 2, 3 … within its file."""
    title = models.CharField(pgettext_lazy("custody", "title"), max_length=200)
    pages = models.PositiveIntegerField(_("pages"))
    under_way = models.BooleanField(default=False)
    """Packed for a transfer that is not over: it can't be packed twice, nor changed."""

    objects = KnownByClueQuerySet["Volume"].as_manager()

    class Meta:
        ordering = ["file_id", "number"]
        verbose_name = _("case file volume")
        verbose_name_plural = _("case file volumes")
        constraints = [
            models.UniqueConstraint(fields=["file", "number"], name="custody_volume_number"),
            models.CheckConstraint(condition=Q(pages__gte=1), name="custody_volume_has_pages"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Content(BelongsToClue, Row):
    """A line of a volume's table of contents, with its scan if there is one."""

    volume = models.ForeignKey(Volume, on_delete=models.PROTECT, related_name="contents")
    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(pgettext_lazy("custody", "title"), max_length=200)
    first_page = models.PositiveIntegerField(_("from page"))
    last_page = models.PositiveIntegerField(_("to page"))
    path = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.PositiveBigIntegerField(default=0)

    objects = KnownByClueQuerySet["Content"].as_manager()

    class Meta:
        ordering = ["volume_id", "first_page", "id"]
        verbose_name = _("line of a volume's contents")
        verbose_name_plural = _("lines of a volume's contents")
        constraints = [
            models.CheckConstraint(
                condition=Q(first_page__gte=1, last_page__gte=F("first_page")),
                name="custody_content_pages",
            )
        ]

    def __str__(self) -> str:
        return self.title
