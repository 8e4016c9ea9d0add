"""What somebody is to do after a meeting decided."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.clues.models import BelongsToClue, Clue, KnownByClueQuerySet
from vedette.kernel import clock
from vedette.kernel.rows import Row
from vedette.meetings.models.item import AgendaItem
from vedette.organisation.models import Person


class MeetingTask(BelongsToClue, Row):
    """A decision with an owner and a date."""

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="tasks")
    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="meeting_tasks")
    place = models.PositiveSmallIntegerField()
    """1, 2, 3 … within its item."""
    text = models.CharField(_("what is to be done"), max_length=300)
    owner = models.ForeignKey(
        Person, verbose_name=_("by whom"), on_delete=models.PROTECT, related_name="meeting_tasks"
    )
    due_on = models.DateField(_("until"))
    set_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    done_on = models.DateField(null=True)
    done_note = models.CharField(_("what was done"), max_length=300, blank=True)

    objects = KnownByClueQuerySet["MeetingTask"].as_manager()

    class Meta:
        ordering = ["due_on", "id"]
        verbose_name = _("task of a meeting")
        verbose_name_plural = _("tasks of a meeting")
        constraints = [
            models.UniqueConstraint(fields=["item", "place"], name="meetings_task_place")
        ]
        indexes = [models.Index(fields=["owner", "done_on", "due_on"], name="meetings_task_owner")]

    def __str__(self) -> str:
        return self.text

    @property
    def is_overdue(self) -> bool:
        return self.done_on is None and self.due_on < clock.today()
