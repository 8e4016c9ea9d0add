"""The base of every row that the record vouches for (no table of its own)."""

from typing import Any, ClassVar

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from vedette.kernel.errors import Stale
from vedette.kernel.subjects import Subject


def require_transaction() -> None:
    """Raise RuntimeError outside a transaction: a change and its entry stand or fall together."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("This belongs inside an action, in its transaction.")


class Row(models.Model):
    """A row whose every change is an entry in the journal.

    `vedette verify` compares each concrete subclass, row by row, with what the journal last said
    of it. So a row is written by an action that records it, and by nothing else.
    """

    subject_kind: ClassVar[str] = ""
    """`"finding"`: the first half of a subject. Empty for parts, which name their whole."""

    version = models.PositiveIntegerField(default=0, editable=False)
    """Counts the changes: two people who read the same version can't both write the next."""

    class Meta:
        abstract = True

    @property
    def subject(self) -> Subject:
        """What timelines, deadlines and notices know this row by."""
        return Subject(f"{self.subject_kind}:{getattr(self, 'ref', self.pk)}")

    def keep(self, *fields: str) -> None:
        """Write these fields if nobody changed the row since it was read.

        Raises Stale otherwise, so that no change is lost under two hands.
        """
        read = self.version
        self.version = read + 1
        values: dict[str, Any] = {name: getattr(self, name) for name in fields}
        rows = type(self)._base_manager.filter(pk=self.pk, version=read)
        if not rows.update(version=self.version, **values):
            self.version = read
            raise Stale(self, _("Someone changed this meanwhile. Look at it as it is now."))
