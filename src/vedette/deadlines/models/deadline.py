"""A deadline of one record."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from vedette.deadlines.models.querysets import DeadlineQuerySet
from vedette.deadlines.rules import Rule
from vedette.kernel import sealed
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit

if TYPE_CHECKING:
    from vedette.deadlines.models.extension import Extension


class Outcome(models.TextChoices):
    """How a deadline ended."""

    DONE = "done", _("done")
    LAPSED = "lapsed", _("not used")
    """A right that ran out, such as the right of reply: nobody was late."""
    SUPERSEDED = "superseded", _("superseded")
    CANCELLED = "cancelled", _("cancelled")


class Deadline(Row):
    """Something is due, by a rule, on a day.

    `subject` is the record upstairs that it belongs to, so that whatever happens to a deadline
    stands on that record's timeline.
    """

    subject = models.CharField(max_length=120)  # type: ignore[assignment]
    code = models.CharField(max_length=40)
    part = models.CharField(max_length=40, blank=True)
    """Tells several of a kind apart: the number of a measure."""
    pack = models.CharField(max_length=20)
    pack_version = models.CharField(max_length=20)
    rule: Any = models.JSONField()
    """The rule as it stood at the trigger; a later pack changes nothing about it."""

    team = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    """The team in whose charge the record is."""
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    """The overseen unit, where it may see this deadline."""

    is_agreed = models.BooleanField(default=False)
    """The date was agreed or ordered in this case, not counted by the rule."""
    triggered_on = models.DateField(_("triggered on"))
    original_due = models.DateField(_("originally due"))
    """As first counted. It never changes."""
    due = models.DateField(_("due"))
    paused_on = models.DateField(_("paused on"), null=True)
    paused_days = models.PositiveIntegerField(default=0)
    """Days that pauses have added so far: working days if the rule counts those."""
    closed_on = models.DateField(_("closed on"), null=True)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, blank=True)

    look_on = models.DateField(null=True)
    """The day of the sweep's next step; None: none is left."""
    warned_on = models.DateField(null=True)
    escalated_on = models.DateField(null=True)
    level = models.PositiveSmallIntegerField(default=0)
    """How far up it has gone since it ran out; see `ladder.RUNGS`."""

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        ordering = ["due", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "code", "part"],
                condition=Q(closed_on=None),
                name="deadlines_deadline_one_open",
            ),
            models.CheckConstraint(
                condition=Q(original_due__gte=F("triggered_on")), name="deadlines_deadline_forward"
            ),
        ]
        indexes = [
            models.Index(fields=["subject"], name="deadlines_by_subject"),
            models.Index(fields=["due"], condition=Q(closed_on=None), name="deadlines_open_by_due"),
            models.Index(
                fields=["look_on"], condition=Q(closed_on=None), name="deadlines_open_by_look"
            ),
        ]
        verbose_name = _("deadline")
        verbose_name_plural = _("deadlines")

    def __str__(self) -> str:
        return f"{self.subject} {self.code}"

    @cached_property
    def snapshot(self) -> Rule:
        """The rule that governs it."""
        return Rule.from_json(self.rule)

    @property
    def asked(self) -> "Extension | None":
        """The request for more time that awaits a decision; pages of many set it beforehand."""
        if "asked" in self.__dict__:
            known: Extension | None = self.__dict__["asked"]
            return known
        return self.extensions.filter(decision="").first()

    def is_known_to(self, person: Person) -> bool:
        """The clock of a sealed record shows to its circle alone."""
        return sealed.may_know(self.subject, person)

    @property
    def is_open(self) -> bool:
        return self.closed_on is None

    def is_overdue(self, on: date) -> bool:
        """Ran out before this day, and nothing has ended or paused it."""
        return self.is_open and self.paused_on is None and self.due < on

    @property
    def was_late(self) -> bool:
        """Ended after the day it was due."""
        return self.closed_on is not None and self.closed_on > self.due
