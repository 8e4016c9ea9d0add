"""What belongs to one activity: with whom, who went, why, questions, advice, files, links."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vedette.activities.models.activity import Activity
from vedette.activities.models.querysets import AdviceQuerySet, ChecklistQuerySet
from vedette.activities.models.vocabulary import (
    Adoption,
    Channel,
    GuestGroup,
    MeetingTopic,
    Purpose,
)
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class Part(Row):
    """A row that lives and is told of with its activity."""

    class Meta:
        abstract = True

    activity: Any


class Partner(Part):
    """Another body, office or team that took part: it makes the activity a joint one."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="partners")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="joined_activities")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "unit"], name="activities_partner_once")
        ]
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return str(self.unit)


class Taker(Part):
    """Someone of ours who took part."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="takers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "person"], name="activities_taker_once")
        ]
        verbose_name = _("participant")
        verbose_name_plural = _("participants")

    def __str__(self) -> str:
        return str(self.person)


class AspectKind(models.TextChoices):
    PURPOSE = "purpose", _("purpose")
    THEME = "theme", _("theme")
    GUESTS = "guests", _("who was heard")
    TOPIC = "topic", _("matters decided")
    CHANNEL = "channel", _("channel")


WORDS: dict[str, type[models.TextChoices]] = {
    AspectKind.PURPOSE: Purpose,
    AspectKind.GUESTS: GuestGroup,
    AspectKind.TOPIC: MeetingTopic,
    AspectKind.CHANNEL: Channel,
}
"""The closed list behind each kind of aspect; themes are free words."""


class Aspect(Part):
    """One thing of which an activity may have several: a purpose, a theme, a group heard."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="aspects")
    kind = models.CharField(max_length=8, choices=AspectKind)
    value = models.CharField(max_length=80)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "kind", "value"], name="activities_aspect_once"
            )
        ]
        indexes = [models.Index(fields=["kind", "value"], name="activities_aspect_value")]
        verbose_name = _("aspect")
        verbose_name_plural = _("aspects")

    def __str__(self) -> str:
        words = WORDS.get(self.kind)
        return str(words(self.value).label) if words else self.value


class ChecklistItem(Part):
    """A question asked on the spot, and the answer that was given or found."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="checklist")
    place = models.PositiveSmallIntegerField()
    question = models.CharField(_("question"), max_length=300)
    answer = models.TextField(_("answer"), blank=True)

    objects = ChecklistQuerySet.as_manager()

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "place"], name="activities_question_place")
        ]
        verbose_name = _("checklist question")
        verbose_name_plural = _("checklist questions")

    def __str__(self) -> str:
        return self.question


class Advice(Part):
    """What a team advised at a meeting that it observed, and whether it was adopted."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="advice")
    place = models.PositiveSmallIntegerField()
    text = models.TextField(_("advice"))
    adoption = models.CharField(
        _("adopted"), max_length=8, choices=Adoption, default=Adoption.PENDING
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True)

    objects = AdviceQuerySet.as_manager()

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "place"], name="activities_advice_place"),
            models.CheckConstraint(
                condition=Q(adoption=Adoption.PENDING, decided_on__isnull=True)
                | (~Q(adoption=Adoption.PENDING) & Q(decided_on__isnull=False)),
                name="activities_advice_decided",
            ),
        ]
        verbose_name = _("advice")
        verbose_name_plural = _("advice")

    def __str__(self) -> str:
        return self.text


class Link(Part):
    """Another record that this work led to or looked at, by its subject."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="links")
    target = models.CharField(max_length=120)
    """`"finding:F-2020-0147"`; checked by the area that owns the record when it is written."""

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "target"], name="activities_link_once")
        ]
        indexes = [models.Index(fields=["target"], name="activities_link_target")]
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return self.target


class Attachment(Part):
    """A file as it was handed in, known by its hash."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="attachments")
    name = models.CharField(_("file name"), max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    file = models.FileField(max_length=120)
    """Stored under its hash; the name that people gave it is in `name` only."""

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "sha256"], name="activities_file_once")
        ]
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self) -> str:
        return self.name
