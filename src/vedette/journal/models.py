"""The tables of the record. Only `vedette.journal` writes them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.journal import canon, merkle


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
    salt = models.BinaryField(max_length=16, null=True)
    """Hides `data` and the rows in their hashes; erased together with `data`."""
    data_hash = models.BinaryField(max_length=32)
    rows_hash = models.BinaryField(max_length=32)
    """SHA-256 over the list of `digests`."""
    pen = models.BinaryField(max_length=32)
    """HMAC over the canonical bytes: written by this software, not by a hand at the database."""
    leaf = models.BinaryField(max_length=32, unique=True)
    """Unique, so that a genuine entry can't be copied to bring an old state back."""

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

    def content(self) -> bytes:
        """The canonical bytes that its leaf hashes, from the columns as they are now."""
        return canon.entry_bytes(
            key=self.key,
            subject=self.subject,
            actor=self.actor,
            at=self.at,
            data=bytes(self.data_hash),
            rows=bytes(self.rows_hash),
        )

    def marks(self) -> list[canon.RowMark]:
        """The rows that it vouches for, as they are listed now."""
        return [digest.mark() for digest in self.digests.all()]

    def is_genuine(self) -> bool:
        """Whether this software wrote it, with just these rows and under this leaf."""
        content = self.content()
        return (
            canon.pen_mark(content) == bytes(self.pen)
            and canon.rows_hash(self.marks()) == bytes(self.rows_hash)
            and merkle.leaf_hash(content) == bytes(self.leaf)
        )


class RowDigest(models.Model):
    """What a row was after an entry: a salted hash of its field values; empty once it is gone.

    The last digest of a row is that of its highest version, and among equal ones that of the
    latest entry: two acts may commit in another order than they wrote.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="digests")
    table = models.CharField(max_length=63)
    row = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    digest = models.BinaryField(max_length=32)

    class Meta:
        verbose_name = _("row digest")
        verbose_name_plural = _("row digests")
        indexes = [
            models.Index(fields=["table", "row", "version", "id"], name="journal_rowdigest_latest")
        ]

    def __str__(self) -> str:
        return f"{self.table}:{self.row}"

    def mark(self) -> canon.RowMark:
        return self.table, self.row, self.version, bytes(self.digest)


class Tile(models.Model):
    """256 neighbouring hashes of the tree, as C2SP tlog-tiles has them; the last one grows."""

    level = models.PositiveSmallIntegerField()
    """Level 0 holds leaf hashes; each hash of the next stands for a full tile below."""
    place = models.PositiveBigIntegerField()
    hashes = models.BinaryField()

    class Meta:
        verbose_name = _("tile of the tree")
        verbose_name_plural = _("tiles of the tree")
        constraints = [
            models.UniqueConstraint(fields=["level", "place"], name="journal_tile_place")
        ]

    def __str__(self) -> str:
        return f"{self.level}/{self.place}"


class Checkpoint(models.Model):
    """A signed statement of the tree's size and root."""

    size = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    note = models.TextField()
    """C2SP tlog-checkpoint, a signed note."""

    class Meta:
        ordering = ["size"]
        verbose_name = _("checkpoint")
        verbose_name_plural = _("checkpoints")

    def __str__(self) -> str:
        return str(self.size)


class Witness(models.Model):
    """Someone outside who is sent our checkpoints, so that we can't rewrite the past unseen."""

    address = models.CharField(max_length=200, unique=True)
    """An e-mail address, or the path of a file that they collect."""
    size = models.PositiveBigIntegerField(default=0)
    """The tree's size when they were last sent a checkpoint: the next proof begins there."""
    at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["address"]
        verbose_name = _("witness")
        verbose_name_plural = _("witnesses")

    def __str__(self) -> str:
        return self.address


class Counter(models.Model):
    """The last number given in a series: gap-free, since it grows in the taker's transaction."""

    series = models.CharField(max_length=60, primary_key=True)
    last = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = _("counter")
        verbose_name_plural = _("counters")

    def __str__(self) -> str:
        return f"{self.series}: {self.last}"
