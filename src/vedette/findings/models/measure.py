"""Measures: what the unit will do, by whom, until when, and how one will see that it worked."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.findings.models.finding import Finding
from vedette.kernel import clock
from vedette.kernel.rows import Row
from vedette.organisation.models import Person


class PlanKind(models.TextChoices):
    """立行立改、集中整改、长期整改."""

    IMMEDIATE = "immediate", _("immediate")
    CONCENTRATED = "concentrated", _("concentrated")
    LONG_TERM = "long-term", _("long-term")


class Measure(Row):
    """One point of a rectification plan."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="measures")
    round = models.PositiveSmallIntegerField(default=0, editable=False)
    """The finding's relapses when it was planned: a new round has a new plan."""
    text = models.TextField(_("measure"))
    kind = models.CharField(
        _("type"), max_length=12, choices=PlanKind, default=PlanKind.CONCENTRATED
    )
    owner = models.ForeignKey(
        Person,
        verbose_name=_("owner"),
        null=True,
        on_delete=models.PROTECT,
        related_name="measures",
    )
    owner_name = models.CharField(
        _("owner, as an earlier ledger has it"), max_length=60, blank=True
    )
    due_on = models.DateField(pgettext_lazy("findings", "due"), null=True)
    original_due_on = models.DateField(_("originally due"), null=True)
    deliverable = models.TextField(_("deliverable"), blank=True)
    success_test = models.TextField(_("success test"), blank=True)
    how_measured = models.CharField(_("how it is measured"), max_length=200, blank=True)
    before = models.CharField(pgettext_lazy("measure", "before"), max_length=60, blank=True)
    after = models.CharField(pgettext_lazy("measure", "after"), max_length=60, blank=True)
    done_on = models.DateField(_("done on"), null=True)
    result = models.TextField(_("result"), blank=True)
    dropped_on = models.DateField(null=True)
    """Left out of the plan when it was submitted anew."""

    class Meta:
        ordering = ["id"]
        verbose_name = _("measure")
        verbose_name_plural = _("measures")

    def __str__(self) -> str:
        return self.text

    @property
    def is_whole(self) -> bool:
        """Has all that a plan must say."""
        return bool(self.owner_id and self.due_on and self.deliverable and self.success_test)

    @property
    def is_overdue(self) -> bool:
        return self.done_on is None and self.due_on is not None and self.due_on < clock.today()

    @property
    def owner_shown(self) -> str:
        return str(self.owner) if self.owner else self.owner_name
