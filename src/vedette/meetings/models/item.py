"""What a meeting does about one clue."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vedette.clues.models import BelongsToClue, Clue, KnownByClueQuerySet, known_to
from vedette.kernel.rows import Row
from vedette.meetings.models.meeting import CaseMeeting
from vedette.meetings.models.vocabulary import DECIDED, Outcome, Why
from vedette.organisation.models import Person


class ItemQuerySet(KnownByClueQuerySet["AgendaItem"]):
    def visible_to(self, person: Person) -> Self:
        """Items of clues known to this very person, but for those from which they stand aside."""
        aside = ItemRecusal.objects.filter(person=person).values("item")
        return self.filter(known_to(person)).exclude(pk__in=aside)

    def decided(self) -> Self:
        return self.filter(outcome__in=DECIDED)


class AgendaItem(BelongsToClue, Row):
    """A clue on the agenda of a meeting, and what came of it: known as the clue is.

    Items bear no number: a gap would tell how many there are that one doesn't see.
    """

    meeting = models.ForeignKey(CaseMeeting, on_delete=models.PROTECT, related_name="items")
    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="meeting_items")
    why = models.CharField(_("why it is on the agenda"), max_length=12, choices=Why)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, blank=True)
    votes_for = models.PositiveSmallIntegerField(_("for"), default=0)
    votes_against = models.PositiveSmallIntegerField(_("against"), default=0)
    abstained = models.PositiveSmallIntegerField(_("abstained"), default=0)
    opinion = models.TextField(_("decision in words"), blank=True)
    minute = models.TextField(_("what was said"), blank=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    signed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """Who signed what was said and decided: the chair, or who decided in the chair's place."""

    objects = ItemQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "clue"], name="meetings_item_once"),
            models.CheckConstraint(
                condition=Q(outcome__in=["", Outcome.POSTPONED]) | Q(decided_by__isnull=False),
                name="meetings_item_decided_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.clue_id}"

    @property
    def is_decided(self) -> bool:
        return self.outcome in DECIDED

    @property
    def voted(self) -> int:
        return self.votes_for + self.votes_against + self.abstained


class ItemRecusal(BelongsToClue, Row):
    """Somebody leaves the room for one item: neither votes nor decides, and doesn't see it."""

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="recusals")
    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("why they stand aside"), max_length=200)
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """Who asked for it; None: the conflict check found it."""

    objects = KnownByClueQuerySet["ItemRecusal"].as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("recusal from an item")
        verbose_name_plural = _("recusals from items")
        constraints = [
            models.UniqueConstraint(fields=["item", "person"], name="meetings_recusal_once")
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.person_id}"
