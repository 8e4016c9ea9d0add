"""Clearing a name, and saying how an untrue report came about."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.clue import Clue
from vedette.clues.models.concerned import Concerned
from vedette.clues.models.querysets import BelongsToClue, KnownByClueQuerySet
from vedette.clues.models.terms import BodyLevel, Decision, Method, ReportKind
from vedette.kernel.rows import Row
from vedette.organisation.models import Person

CITY_OR_ABOVE = (BodyLevel.CITY, BodyLevel.PROVINCE, BodyLevel.CENTRAL)


class Clarification(BelongsToClue, Row):
    """澄清正名: proposed, approved by the principal, done (《处理检举控告工作规则》 Art. 50)."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="clarifications")
    concerned = models.ForeignKey(
        Concerned,
        verbose_name=_("person concerned"),
        on_delete=models.PROTECT,
        related_name="clarifications",
    )
    method = models.CharField(_("how"), max_length=10, choices=Method)
    scope = models.CharField(_("before whom"), max_length=200, blank=True)
    text = models.TextField(_("what is said"))
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField()
    decision = models.CharField(_("decision"), max_length=10, choices=Decision, blank=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(null=True)
    opinion = models.TextField(_("opinion"), blank=True)
    done_on = models.DateField(_("done on"), null=True)
    done_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("clarification")
        verbose_name_plural = _("clarifications")
        constraints = [
            models.UniqueConstraint(
                fields=["concerned"],
                condition=Q(decision="") | Q(decision=Decision.APPROVED, done_on=None),
                name="clues_clarification_one_open",
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=models.F("proposed_by")),
                name="clues_clarification_four_eyes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.concerned_id} {self.method}"


class ReportFinding(BelongsToClue, Row):
    """错告 or 诬告陷害. Malicious is recorded only as found with the approval of a body of the
    city level or above (《处理检举控告工作规则》 Art. 39); a mistaken report is met with nothing
    but an explanation (Art. 45)."""

    clue = models.ForeignKey(Clue, on_delete=models.PROTECT, related_name="report_findings")
    kind = models.CharField(_("finding about the report"), max_length=10, choices=ReportKind)
    grounds = models.TextField(pgettext_lazy("clues", "grounds"))
    body = models.CharField(_("approved by which body"), max_length=120, blank=True)
    body_level = models.CharField(
        _("level of that body"), max_length=10, choices=BodyLevel, blank=True
    )
    document = models.CharField(_("number of its approval"), max_length=80, blank=True)
    approved_on = models.DateField(_("approved on"), null=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    objects = KnownByClueQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("finding about a report")
        verbose_name_plural = _("findings about reports")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=ReportKind.MISTAKEN)
                | (
                    Q(body_level__in=CITY_OR_ABOVE, approved_on__isnull=False)
                    & ~Q(body="")
                    & ~Q(document="")
                ),
                name="clues_reportfinding_malicious_by_city",
            )
        ]

    def __str__(self) -> str:
        return f"{self.clue_id} {self.kind}"
