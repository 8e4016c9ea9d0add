"""A finding: what is not as it should be in an overseen unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.findings.models.querysets import FindingQuerySet
from vedette.findings.states import CLEARED, OPEN, State
from vedette.kernel import clock
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit

if TYPE_CHECKING:
    from vedette.findings.models.measure import Measure


class Category(models.TextChoices):
    """What kind of issue (苗头性、倾向性、一般性问题)."""

    ORDINARY = "ordinary", _("ordinary")
    TENDENCY = "tendency", _("tendency")
    BUDDING = "budding", _("budding")
    DIFFICULTY = "difficulty", _("difficulty")


class Severity(models.TextChoices):
    LOW = "low", _("low")
    MEDIUM = "medium", _("medium")
    HIGH = "high", _("high")


class Source(models.TextChoices):
    """Where a finding comes from."""

    INSPECTION = "inspection", _("inspection")
    TALK = "talk", _("talk")
    CAMPAIGN = "campaign", _("talk campaign")
    CLUE = "clue", _("clue")
    CENTRAL = "central-inspection", _("central or provincial inspection")
    AUDIT = "audit", _("audit")
    PETITION = "petition", _("petition")
    SELF_CHECK = "self-check", _("self-check of the unit")
    LOOK_ACROSS = "look-across", _("look-across")
    LEDGER = "ledger", _("earlier ledger")
    OTHER = "other", _("other")


class Finding(Row):
    """One issue of one unit, raised by the team that oversees it, until it is verified as fixed."""

    subject_kind = "finding"

    ref = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    """`F-2020-0147`: the year in which it was raised, and its place in that year."""
    team = models.ForeignKey(
        Unit,
        verbose_name=pgettext_lazy("findings", "team"),
        on_delete=models.PROTECT,
        related_name="findings_raised",
    )
    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="findings"
    )
    title = models.CharField(_("finding"), max_length=200)
    criteria = models.TextField(_("what should be"), blank=True)
    condition = models.TextField(_("what is"), blank=True)
    cause = models.TextField(_("why"), blank=True)
    effect = models.TextField(_("what follows"), blank=True)
    remarks = models.TextField(_("remarks"), blank=True)
    category = models.CharField(
        _("category"), max_length=12, choices=Category, default=Category.ORDINARY
    )
    severity = models.CharField(
        _("severity"), max_length=8, choices=Severity, default=Severity.MEDIUM
    )
    source = models.CharField(_("source"), max_length=20, choices=Source, default=Source.INSPECTION)
    source_subject = models.CharField(_("source record"), max_length=120, blank=True)
    """The record that it comes from, such as `activity:A-2020-0031`."""
    affects_people = models.BooleanField(_("people are affected"), default=False)
    affects_money = models.BooleanField(_("money is affected"), default=False)

    state = models.CharField(_("state"), max_length=16, choices=State, default=State.RAISED)
    due_on = models.DateField(pgettext_lazy("findings", "due"), null=True)
    """When the next step is due, kept here for lists; the clocks themselves are `deadlines`."""
    original_due_on = models.DateField(_("originally due"), null=True)
    """As first set for that step: an extension moves `due_on` alone."""
    raised_on = models.DateField(_("raised on"))
    notified_on = models.DateField(_("notified on"), null=True)
    submitted_on = models.DateField(_("submitted on"), null=True)
    verified_on = models.DateField(_("verified on"), null=True)
    signed_off_on = models.DateField(_("signed off on"), null=True)
    watch_until = models.DateField(_("watched until"), null=True)
    reopened_on = models.DateField(_("reopened on"), null=True)
    accepted_until = models.DateField(_("risk accepted until"), null=True)
    raised_by = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="findings_raised"
    )
    # Those of the present round: cleared when it is sent back or reopened. `Step` keeps them all.
    submitted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    verified_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    signed_off_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    relapses = models.PositiveSmallIntegerField(_("relapses"), default=0)
    """How often it came back after a sign-off. Also the number of the present round."""
    sent_back = models.PositiveSmallIntegerField(_("sent back"), default=0)
    """How often a verification failed."""

    superseded_by = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="supersedes"
    )
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="merged"
    )
    is_history = models.BooleanField(_("imported history"), default=False)
    history_key = models.CharField(max_length=80, blank=True)
    """What tells an imported row again, so that loading twice makes no duplicate."""

    themes: models.ManyToManyField[models.Model, models.Model] = models.ManyToManyField(
        "findings.Theme", through="findings.FindingTheme", related_name="findings"
    )

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints = [
            models.UniqueConstraint(
                fields=["history_key", "team"],  # so that keys are looked up by their own
                condition=~Q(history_key=""),
                name="findings_finding_history_once",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")),
                name="findings_finding_merged_elsewhere",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "due_on"], name="findings_by_state"),
            models.Index(fields=["state", "id"], name="findings_by_state_latest"),
            models.Index(fields=["due_on", "id"], name="findings_by_due"),
            models.Index(fields=["raised_on", "id"], name="findings_by_raised"),
            models.Index(fields=["signed_off_on", "id"], name="findings_by_signed_off"),
            models.Index(fields=["team", "id"], name="findings_by_team"),
            models.Index(fields=["unit", "id"], name="findings_by_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.ref} {self.title}"

    def get_absolute_url(self) -> str:
        return f"/findings/{self.ref}/"

    @property
    def is_open(self) -> bool:
        """Not yet signed off; an accepted risk opens again when its time is over."""
        if self.state == State.RISK_ACCEPTED:
            return self.accepted_until is not None and self.accepted_until < clock.today()
        return self.state in OPEN

    @property
    def is_cleared(self) -> bool:
        return self.state in CLEARED

    @property
    def is_overdue(self) -> bool:
        return self.state in OPEN and self.due_on is not None and self.due_on < clock.today()

    @property
    def needs_sample(self) -> bool:
        """Where people or money are affected, papers alone prove nothing."""
        return self.affects_people or self.affects_money

    def current_measures(self) -> models.QuerySet[Measure]:
        """The measures of the present plan; those of earlier rounds stay in the record."""
        return self.measures.filter(round=self.relapses, dropped_on=None).order_by("id")
