"""What holds from a day on, and until a day or until further notice."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vedette.kernel.errors import Unacceptable
from vedette.kernel.rows import Row

BEFORE_IT_BEGAN = _("This can't end before the day after it began.")
ENDED_ALREADY = _("This has ended already.")


def runs_after(day: date) -> Q:
    """Rows in force on a day or on any later one."""
    return Q(valid_to=None) | Q(valid_to__gt=day)


def holds_on(day: date, prefix: str = "") -> Q:
    """Rows in force on a day. `valid_to` is the first day out."""
    return Q(**{f"{prefix}valid_from__lte": day}) & (
        Q(**{f"{prefix}valid_to__isnull": True}) | Q(**{f"{prefix}valid_to__gt": day})
    )


class Period(Row):
    """A row that holds for a time: `[valid_from, valid_to)`."""

    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("until"), null=True, blank=True)
    """The first day on which it no longer holds; None: until further notice."""

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="%(app_label)s_%(class)s_period",
            )
        ]

    def holds(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)

    def end(self, on: date) -> str:
        """Let it hold until a day, the first one out; return the field to keep.

        Raises Unacceptable if it hadn't begun before that day, or ended earlier.
        """
        if on <= self.valid_from:
            raise Unacceptable("too-early", BEFORE_IT_BEGAN, {"on": BEFORE_IT_BEGAN})
        if self.valid_to is not None and self.valid_to <= on:
            raise Unacceptable("ended", ENDED_ALREADY, {"on": ENDED_ALREADY})
        self.valid_to = on
        return "valid_to"
