"""What belongs to one joint matter: parties with receipts, items, measures, links, files."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.cooperation.models.matter import Matter
from vedette.cooperation.models.querysets import ItemQuerySet, PartyQuerySet
from vedette.cooperation.models.vocabulary import Taken, Way
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class Party(Row):
    """A body on the other side; once the matter is sent, it signs for it and may answer."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="parties")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="party_to")
    received_by = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    received_at = models.DateTimeField(null=True, editable=False)
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(null=True, editable=False)

    sides: ClassVar = ("team", "unit")
    objects = PartyQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            models.UniqueConstraint(fields=["matter", "unit"], name="cooperation_party_once"),
            models.CheckConstraint(
                condition=Q(received_by__isnull=True, received_at__isnull=True)
                | Q(received_by__isnull=False, received_at__isnull=False),
                name="cooperation_receipt_signed",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answer="")
                | Q(answered_at__isnull=False, answer__gt="", received_at__isnull=False),
                name="cooperation_answer_after_receipt",
            ),
        ]

    def __str__(self) -> str:
        return str(self.unit)

    @property
    def team_id(self) -> int:
        """The team whose matter it is: who stands aside from it stands aside from this."""
        return self.matter.team_id


class ItemState(models.TextChoices):
    OPEN = "open", pgettext_lazy("action item", "to do")
    DONE = "done", pgettext_lazy("action item", "done")
    DROPPED = "dropped", pgettext_lazy("action item", "dropped")


class Item(Row):
    """A numbered line: a task with owner and due day, a duty with its evidence, a rule."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="items")
    place = models.PositiveSmallIntegerField()
    text = models.CharField(_("what"), max_length=300)
    owner = models.ForeignKey(
        Unit,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="joint_items",
    )
    """The body that answers for it: the team or a party; None for a rule."""
    who = models.CharField(_("person or post in charge"), max_length=80, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=ItemState, default=ItemState.OPEN)
    evidence = models.TextField(_("evidence"), blank=True)
    """What shows that it is done, and where that lies; why it was dropped."""
    settled_on = models.DateField(_("settled on"), null=True, blank=True)

    sides: ClassVar = ("team", "owner")
    objects = ItemQuerySet.as_manager()

    class Meta:
        ordering = ["place"]
        verbose_name = _("action item")
        verbose_name_plural = _("action items")
        indexes = [models.Index(fields=["state", "due"], name="cooperation_item_due")]
        constraints = [
            models.UniqueConstraint(fields=["matter", "place"], name="cooperation_item_place"),
            models.CheckConstraint(
                condition=Q(state="open", settled_on__isnull=True)
                | (~Q(state="open") & Q(settled_on__isnull=False, evidence__gt="")),
                name="cooperation_item_settled",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def team_id(self) -> int:
        """The team whose matter it is, for rights."""
        return self.matter.team_id


class FeatureKind(models.TextChoices):
    WAY = "way", _("mechanism")
    MEASURE = "measure", _("measures taken")


WORDS: dict[str, type[models.TextChoices]] = {FeatureKind.WAY: Way, FeatureKind.MEASURE: Taken}


class Feature(Row):
    """One thing of which a matter may have several: what a mechanism provides, a measure taken."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="features")
    kind = models.CharField(max_length=8, choices=FeatureKind)
    value = models.CharField(max_length=16)

    class Meta:
        ordering = ["id"]
        verbose_name = _("feature")
        verbose_name_plural = _("features")
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "kind", "value"], name="cooperation_feature_once"
            )
        ]
        indexes = [models.Index(fields=["kind", "value"], name="cooperation_feature_value")]

    def __str__(self) -> str:
        return str(WORDS[self.kind](self.value).label)


class Link(Row):
    """Another record that it is about or led to, by its subject."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="links")
    target = models.CharField(max_length=120)
    """`"clue:C-2020-0003"`; shown by name only to those who may see that record."""

    class Meta:
        ordering = ["id"]
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints = [
            models.UniqueConstraint(fields=["matter", "target"], name="cooperation_link_once")
        ]
        indexes = [models.Index(fields=["target"], name="cooperation_link_target")]

    def __str__(self) -> str:
        return self.target


class Attachment(Row):
    """A file as it was handed in, known by its hash."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="attachments")
    name = models.CharField(_("file name"), max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    file = models.FileField(max_length=120)

    class Meta:
        ordering = ["id"]
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        constraints = [
            models.UniqueConstraint(fields=["matter", "sha256"], name="cooperation_file_once")
        ]

    def __str__(self) -> str:
        return self.name
