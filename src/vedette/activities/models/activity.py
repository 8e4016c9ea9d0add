"""One piece of work, and what can be said of it alone."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from vedette.activities.models.firm import Firm
from vedette.activities.models.kinds import Kind
from vedette.activities.models.querysets import ActivityQuerySet
from vedette.activities.states import State
from vedette.kernel.counts import CountUnit
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Rank, Region, Unit


class Activity(Row):
    """A visit, an inspection, a talk… that a team made or plans: evidence of its work."""

    subject_kind = "activity"

    ref = models.CharField(_("number"), max_length=16, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.DONE)
    team = models.ForeignKey(
        Unit, verbose_name=_("team"), on_delete=models.PROTECT, related_name="activities"
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("unit concerned"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="activities_about",
    )
    """The overseen unit that it was about, if it was about one."""
    on = models.DateField(_("date"))
    until = models.DateField(_("until"), null=True, blank=True)
    """The last day, where it took more than one. Figures count it by its first."""
    region = models.ForeignKey(
        Region, verbose_name=_("place"), null=True, blank=True, on_delete=models.PROTECT
    )
    title = models.CharField(_("what"), max_length=200, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    amount = models.PositiveIntegerField(_("quantity"), default=1)
    """In the kind's count unit: people talked to, volumes read; 1 for all else."""
    rank = models.CharField(_("rank of the person"), max_length=12, choices=Rank, blank=True)
    """Whom a talk was with, never by name."""
    firm = models.ForeignKey(
        Firm, verbose_name=_("firm"), null=True, blank=True, on_delete=models.PROTECT
    )
    shown_to_unit = models.BooleanField(_("the unit may see it"), default=False)
    recorded_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", editable=False
    )
    done_at = models.DateTimeField(null=True, editable=False)
    """When it was put down as done: an earlier state of the figures counts without it."""
    voided_at = models.DateTimeField(null=True, editable=False)
    void_reason = models.TextField(_("why it is void"), blank=True)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        indexes = [
            models.Index(fields=["-on", "-id"], name="activities_latest"),
            models.Index(fields=["team", "-on", "-id"], name="activities_team_latest"),
            models.Index(fields=["kind", "on"], name="activities_kind_on"),
            models.Index(fields=["unit", "on"], name="activities_unit_on"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=1), name="activities_amount"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("on")), name="activities_until"
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.TALK, rank__gt="") | (~Q(kind=Kind.TALK) & Q(rank="")),
                name="activities_talk_rank",
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.FIRM_VISIT, firm__isnull=False)
                | (~Q(kind=Kind.FIRM_VISIT) & Q(firm__isnull=True)),
                name="activities_firm",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.TALK) | Q(title="", summary="", shown_to_unit=False),
                name="activities_talk_says_nothing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ref} {self.heading}"

    @property
    def count_unit(self) -> CountUnit:
        return Kind(self.kind).count_unit

    @property
    def is_counted(self) -> bool:
        """The amount was asked for, so it says something; elsewhere it is 1."""
        return Kind(self.kind).shape.counted

    @property
    def heading(self) -> str:
        """What it was, in one line, in the reader's language."""
        if self.kind == Kind.TALK:
            return _t("Talk with %(rank)s") % {"rank": Rank(self.rank).label}
        if self.firm is not None:
            return self.firm.name
        return self.title or " · ".join(self.themes) or str(Kind(self.kind).label)

    @property
    def themes(self) -> list[str]:
        """The themes of a research."""
        return [part.value for part in self.aspects.all() if part.kind == "theme"]
