"""What can be wrong with the record, each under its own name."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    ENTRY_CHANGED = "entry-changed", _("an entry was changed after it was written")
    ENTRY_MISSING = "entry-missing", _("an entry is gone")
    ENTRY_FORGED = "entry-forged", _("an entry was not written by this software")
    ENTRY_MISPLACED = "entry-misplaced", _("a genuine entry stands at another's place")
    ENTRY_REPEATED = "entry-repeated", _("an entry was copied")
    DATA_CHANGED = "data-changed", _("the data of an entry were changed or taken away")
    DIGEST_CHANGED = "digest-changed", _("the row digests of an entry were changed")
    TREE_CHANGED = "tree-changed", _("the stored tree was changed")
    LOG_ROLLED_BACK = "log-rolled-back", _("the end of the log was cut off")
    LOG_REWRITTEN = "log-rewritten", _("the log is another one than was signed")
    CHECKPOINT_BAD = "checkpoint-bad-signature", _("a checkpoint is not signed by this instance")
    CHECKPOINT_MISSING = "checkpoint-missing", _("the last checkpoint is gone")
    ROW_EDITED = "row-edited", _("a row is not what its last entry says")
    ROW_DELETED = "row-deleted", _("a row is gone, and no entry says so")
    ROW_WITHOUT_ENTRY = "row-without-entry", _("a row is there that no entry tells of")
    ROW_UNPROVEN = "row-unproven", _("what a row was can't be opened any more")


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong."""

    kind: Kind
    subject: str
    """The record concerned; empty where only its place is known."""
    index: int | None
    """The place of the entry concerned; None for one that has none yet."""

    def __str__(self) -> str:
        place = "" if self.index is None else f" #{self.index}"
        return f"{self.kind}{place} {self.subject}: {self.kind.label}"


Step = Callable[[int], None]
"""Told how many entries and digests have just been read."""


@dataclass
class Report:
    """What a verification found."""

    entries: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.problems

    def add(self, kind: Kind, subject: str = "", index: int | None = None) -> None:
        self.problems.append(Problem(kind, subject, index))
