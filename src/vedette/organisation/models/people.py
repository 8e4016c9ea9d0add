"""People and the posts they hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.kernel.names import in_language
from vedette.kernel.rows import Row
from vedette.organisation.models.period import Period
from vedette.organisation.models.unit import Unit


class Person(Row):
    """Someone who works here or is met in the work. Nothing is kept beyond name and posts."""

    subject_kind = "person"

    ref = models.CharField(max_length=16, unique=True, editable=False)
    """Random, so that it tells nothing where it appears in the journal."""
    name_zh = models.CharField(pgettext_lazy("person", "name"), max_length=60)
    name_en = models.CharField(_("name (Latin)"), max_length=80, blank=True)

    acting_for: str = ""
    """Not stored: the actor on whose grant this person acts just now; see access.permissions."""

    class Meta:
        ordering = ["id"]
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_language(self.name_zh, self.name_en)

    @property
    def actor(self) -> str:
        """How the journal knows this person."""
        return f"person:{self.ref}"


class Rank(models.TextChoices):
    """Where a post stands in its body: it decides tiers of talks and routing by rank."""

    HEAD = "head", _("principal (head)")
    LEADERSHIP = "leadership", _("leadership team")
    MIDDLE = "middle", _("middle management")
    STAFF = "staff", _("staff")


class Post(Period):
    """A person's post in a unit, for a time."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="posts")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="posts")
    title_zh = models.CharField(_("title"), max_length=60)
    title_en = models.CharField(_("title (English)"), max_length=80, blank=True)
    rank = models.CharField(_("rank"), max_length=12, choices=Rank, default=Rank.STAFF)

    class Meta(Period.Meta):
        verbose_name = _("post")
        verbose_name_plural = _("posts")

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return in_language(self.title_zh, self.title_en)
