"""Firms that teams visit: each once, so that seven visits to one firm are one firm."""

import unicodedata

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.activities.models.vocabulary import FirmKind
from vedette.kernel.rows import Row


def firm_key(name: str) -> str:
    """What makes two spellings of a name the same: width, case and blanks don't count."""
    return _joined(unicodedata.normalize("NFKC", _joined(name)).casefold())


def _joined(text: str) -> str:
    return "".join(text.split())


class Firm(Row):
    """A law firm, a company, an association."""

    subject_kind = "firm"

    name = models.CharField(_("name of the firm"), max_length=120)
    key = models.TextField(unique=True, editable=False)
    """The name without what does not tell firms apart; see `firm_key`."""
    kind = models.CharField(_("kind of firm"), max_length=12, choices=FirmKind)

    class Meta:
        ordering = ["id"]
        verbose_name = _("firm")
        verbose_name_plural = _("firms")

    def __str__(self) -> str:
        return self.name
