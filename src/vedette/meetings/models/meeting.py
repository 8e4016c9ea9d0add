"""A case meeting (审查调查专题会议), and who is in it."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.permissions import rows_for
from vedette.access.queries import ScopedQuerySet
from vedette.access.rights import sides_of
from vedette.kernel.rows import Row
from vedette.meetings.models.vocabulary import MeetingKind, Part
from vedette.meetings.states import TOOK_PLACE, State
from vedette.organisation.models import Person, Unit


class MeetingQuerySet(ScopedQuerySet["CaseMeeting"]):
    view_right = "meetings.view"

    def visible_to(self, person: Person) -> Self:
        """Those in which this very person takes part, and those of the bodies they lead."""
        mine = Participant.objects.filter(person=person).values("meeting")
        sides = sides_of(self.model)
        return self.filter(
            (Q(pk__in=mine) & rows_for(person, self.view_right, sides))
            | rows_for(person, "meetings.oversee", sides)
        )

    def took_place(self) -> Self:
        return self.filter(state__in=TOOK_PLACE)


class CaseMeeting(Row):
    """One meeting. It says nothing of the clues in it: those stand in its items alone."""

    subject_kind = "meeting"

    ref = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    """`M-2020-0017`."""
    convener = models.ForeignKey(
        Unit, verbose_name=_("convened by"), on_delete=models.PROTECT, related_name="case_meetings"
    )
    kind = models.CharField(pgettext_lazy("meetings", "kind"), max_length=12, choices=MeetingKind)
    on = models.DateField(pgettext_lazy("meetings", "day"))
    """The day for which it is called; once it is held, the day on which it was."""
    place = models.CharField(pgettext_lazy("meetings", "place"), max_length=120, blank=True)
    chair = models.ForeignKey(
        Person, verbose_name=_("chair"), on_delete=models.PROTECT, related_name="+"
    )
    recorder = models.ForeignKey(
        Person, verbose_name=_("recorder"), on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(
        pgettext_lazy("meetings", "state"), max_length=12, choices=State, default=State.PLANNED
    )
    why_not_held = models.CharField(_("why it was called off"), max_length=200, blank=True)
    called_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    minuted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    minuted_at = models.DateTimeField(null=True)
    signed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(null=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        verbose_name = _("case meeting")
        verbose_name_plural = _("case meetings")
        constraints = [
            models.CheckConstraint(
                condition=~Q(chair=F("recorder")), name="meetings_chair_is_not_recorder"
            )
        ]
        indexes = [
            models.Index(fields=["convener", "on"], name="meetings_by_convener"),
            models.Index(fields=["on", "id"], name="meetings_by_day"),
        ]

    def __str__(self) -> str:
        return say("%(convener)s: %(kind)s") % {
            "convener": self.convener,
            "kind": self.get_kind_display(),
        }

    def get_absolute_url(self) -> str:
        return f"/meetings/{self.ref}/"

    @property
    def took_place(self) -> bool:
        return self.state in TOOK_PLACE


class Participant(Row):
    """Somebody called to a meeting, chair and recorder among them."""

    meeting = models.ForeignKey(CaseMeeting, on_delete=models.PROTECT, related_name="participants")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=12, choices=Part, default=Part.MEMBER)
    present = models.BooleanField(null=True)
    """None before the session is opened."""

    class Meta:
        ordering = ["id"]
        verbose_name = _("participant of a meeting")
        verbose_name_plural = _("participants of a meeting")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="meetings_participant_once")
        ]

    def __str__(self) -> str:
        return str(self.person)
