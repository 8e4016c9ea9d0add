"""How volumes change hands: a packing list, sealed, handed over, received volume by volume."""

from django.db import models
from django.db.models import F, Q, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models import BelongsToClue, Clue, KnownByClueQuerySet
from vedette.custody.models.case_file import CaseFile, Volume
from vedette.custody.states import State
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class TransferKind(TextChoices):
    """Whether volumes go on, or back to where they came from."""

    TRANSFER = "transfer", _("transfer of volumes")
    RETURN = "return", _("return of volumes")


class Transfer(BelongsToClue, Row):
    """Volumes of one case file on their way from one person to another."""

    ref = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    """`TR-2020-0003`."""
    file = models.ForeignKey(CaseFile, on_delete=models.PROTECT, related_name="transfers")
    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="transfers")
    kind = models.CharField(
        pgettext_lazy("custody", "kind"),
        max_length=12,
        choices=TransferKind,
        default=TransferKind.TRANSFER,
    )
    purpose = models.CharField(_("what for"), max_length=200)
    sender = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sender_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    receiver_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        pgettext_lazy("custody", "state"), max_length=12, choices=State, default=State.SEALED
    )
    sealed_at = models.DateTimeField(_("sealed at"))
    handed_over_at = models.DateTimeField(null=True)
    handed_over_by = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+"
    )
    received_at = models.DateTimeField(null=True)
    """When the last volume was signed for."""
    why_withdrawn = models.CharField(_("why it was withdrawn"), max_length=200, blank=True)

    objects = KnownByClueQuerySet["Transfer"].as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("transfer of volumes")
        verbose_name_plural = _("transfers of volumes")
        constraints = [
            models.CheckConstraint(
                condition=~Q(sender=F("receiver")), name="custody_transfer_of_two"
            )
        ]

    def __str__(self) -> str:
        return self.ref

    def get_absolute_url(self) -> str:
        return f"/custody/{self.file.ref}/{self.ref}/"


class PackingLine(BelongsToClue, Row):
    """A volume on a packing list, as it was counted when it was sealed."""

    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="lines")
    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="+")
    volume = models.ForeignKey(Volume, on_delete=models.PROTECT, related_name="lines")
    pages = models.PositiveIntegerField()
    handed_over_on = models.DateField(null=True)
    received_on = models.DateField(null=True)
    received_at = models.DateTimeField(null=True)
    received_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    remark = models.CharField(_("remark at receipt"), max_length=200, blank=True)
    missing_since = models.DateTimeField(null=True)
    """When the receiver said that it was not there; it may still turn up."""
    missing_why = models.CharField(_("what is missing"), max_length=200, blank=True)
    taken_back_at = models.DateTimeField(null=True)
    """When the sender said that a missing volume never left: it stays in the sender's hands."""

    objects = KnownByClueQuerySet["PackingLine"].as_manager()

    class Meta:
        ordering = ["transfer_id", "volume__number"]
        verbose_name = _("line of a packing list")
        verbose_name_plural = _("lines of a packing list")
        constraints = [
            models.UniqueConstraint(fields=["transfer", "volume"], name="custody_packed_once"),
            models.CheckConstraint(
                condition=Q(received_at=None) | Q(handed_over_on__isnull=False),
                name="custody_received_was_sent",
            ),
        ]
        indexes = [models.Index(fields=["received_on"], name="custody_line_received")]

    def __str__(self) -> str:
        return f"{self.transfer_id}: {self.volume_id}"

    @property
    def is_missing(self) -> bool:
        return self.missing_since is not None and not self.is_settled

    @property
    def is_settled(self) -> bool:
        return self.received_at is not None or self.taken_back_at is not None
