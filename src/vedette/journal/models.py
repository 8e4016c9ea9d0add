"""The tables of the record. Only `vedette.journal` writes them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Entry(models.Model):
    """One act, written in the same transaction as the change that it tells of."""

    index = models.PositiveBigIntegerField(null=True, unique=True, editable=False)
    """The place in the tree, given by the sequencer; None for the second or so before it."""
    key = models.CharField(max_length=80)
    subject = models.CharField(max_length=120)
    actor = models.CharField(max_length=80)
    """Opaque: `person:…`, `system`, `public`."""
    at = models.DateTimeField()
    data: Any = models.JSONField(null=True)
    """What the sentence needs. None once lawfully erased; the leaf holds only its commitment."""
    salt = models.BinaryField(max_length=32, null=True)
    """Hides `data` and the rows in their hashes; erased together with `data`."""
    data_hash = models.BinaryField(max_length=32)
    pen = models.BinaryField(max_length=32)
    """HMAC over the canonical bytes: written by this software, not by a hand at the database."""
    leaf = models.BinaryField(max_length=32)

    class Meta:
        ordering = ["id"]
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        indexes = [
            models.Index(fields=["subject", "id"], name="journal_entry_subject"),
            models.Index(
                fields=["id"], condition=models.Q(index=None), name="journal_entry_waiting"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.index if self.index is not None else '…'} {self.key} {self.subject}"


class RowDigest(models.Model):
    """What a row was after an entry: a salted hash of its field values; empty once it is gone."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="digests")
    table = models.CharField(max_length=63)
    row = models.CharField(max_length=40)
    digest = models.BinaryField(max_length=32)

    class Meta:
        verbose_name = _("row digest")
        verbose_name_plural = _("row digests")
        indexes = [models.Index(fields=["table", "row", "id"], name="journal_rowdigest_latest")]

    def __str__(self) -> str:
        return f"{self.table}:{self.row}"


class Counter(models.Model):
    """The last number given in a series: gap-free, since it grows in the taker's transaction."""

    series = models.CharField(max_length=60, primary_key=True)
    last = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = _("counter")
        verbose_name_plural = _("counters")

    def __str__(self) -> str:
        return f"{self.series}: {self.last}"
