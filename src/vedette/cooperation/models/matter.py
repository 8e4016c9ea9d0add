"""One piece of working together, and what can be said of it alone."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.cooperation.models.kinds import Kind, Shape
from vedette.cooperation.models.querysets import MatterQuerySet
from vedette.cooperation.states import State
from vedette.kernel.counts import CountUnit
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Rank, Region, Unit


class Matter(Row):
    """A mechanism, a contact, a consultation, a plan… of a team with other bodies.

    One table for all kinds, since they share all that is hard about them: parties and receipts,
    items with owners, scope, files, links, correction. `kinds.Shape` says what each asks for.
    """

    subject_kind = "joint"

    ref = models.CharField(_("number"), max_length=16, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    form = models.CharField(pgettext_lazy("joint matter", "form"), max_length=16, blank=True)
    """From the list that the kind names."""
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.OPEN)
    team = models.ForeignKey(
        Unit, verbose_name=_("team"), on_delete=models.PROTECT, related_name="joint_matters"
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("unit concerned"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="joint_matters_about",
    )
    """The overseen unit that it is about; of a policy, the unit that issued it."""
    on = models.DateField(_("date"))
    until = models.DateField(_("until"), null=True, blank=True)
    title = models.CharField(_("title"), max_length=200, blank=True)
    topic = models.CharField(_("topic"), max_length=80, blank=True)
    text = models.TextField(_("content"), blank=True)
    minutes = models.TextField(_("minutes"), blank=True)
    people = models.CharField(_("participants"), max_length=300, blank=True)
    region = models.ForeignKey(
        Region, verbose_name=_("place"), null=True, blank=True, on_delete=models.PROTECT
    )
    rank = models.CharField(_("rank of the person"), max_length=12, choices=Rank, blank=True)
    """Whom a reminder or an outcome is about, never by name."""
    amount = models.PositiveIntegerField(_("quantity"), default=1)
    """Person-days of a secondment, people of an outcome; 1 for all else."""
    person = models.ForeignKey(
        Person,
        verbose_name=_("who is lent"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    issuer = models.CharField(_("issued by"), max_length=120, blank=True)
    """A body that is no unit here: the government of a prefecture."""
    number = models.CharField(_("document number"), max_length=60, blank=True)
    months = models.PositiveSmallIntegerField(_("every so many months"), null=True, blank=True)
    """The rhythm of a mechanism; None for one without."""
    due = models.DateField(_("answer by"), null=True, blank=True)
    under = models.ForeignKey(
        "self",
        verbose_name=_("under the mechanism"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="held",
    )
    recorded_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", editable=False
    )
    recorded_at = models.DateTimeField(editable=False)
    """An earlier state of the figures counts without what was recorded since."""
    sent_at = models.DateTimeField(null=True, editable=False)
    """Since when its parties see it."""
    closed_on = models.DateField(_("concluded on"), null=True, editable=False)
    result = models.TextField(_("what came of it"), blank=True)
    voided_at = models.DateTimeField(null=True, editable=False)
    void_reason = models.TextField(_("why it is void"), blank=True)

    objects = MatterQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        verbose_name = _("joint matter")
        verbose_name_plural = _("joint matters")
        indexes = [
            models.Index(fields=["-on", "-id"], name="cooperation_latest"),
            models.Index(fields=["team", "-on", "-id"], name="cooperation_team_latest"),
            models.Index(fields=["kind", "on"], name="cooperation_kind_on"),
            models.Index(fields=["under", "-on"], name="cooperation_under_on"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=1), name="cooperation_amount"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("on")), name="cooperation_until"
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.MECHANISM) | Q(months__isnull=True),
                name="cooperation_rhythm_of_mechanism",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.MECHANISM) | Q(under__isnull=True),
                name="cooperation_mechanism_stands_alone",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.OUTCOME) | Q(title="", people="", person__isnull=True),
                name="cooperation_outcome_names_nobody",
            ),
            models.CheckConstraint(
                condition=Q(state="closed", closed_on__isnull=False)
                | (~Q(state="closed") & Q(closed_on__isnull=True)),
                name="cooperation_closed_on",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ref} {self.heading}"

    @property
    def shape(self) -> Shape:
        return Kind(self.kind).shape

    @property
    def count_unit(self) -> CountUnit:
        return self.shape.count_unit

    @property
    def form_label(self) -> str:
        """The form in words, in the reader's language."""
        forms = self.shape.forms
        return str(forms(self.form).label) if forms and self.form else ""

    @property
    def heading(self) -> str:
        """What it is, in one line, in the reader's language."""
        if self.kind == Kind.OUTCOME:
            return _t("Outcome on persons: %(form)s") % {"form": self.form_label}
        return self.title or self.topic or str(Kind(self.kind).label)

    @property
    def issued_by(self) -> str:
        return str(self.unit) if self.unit else self.issuer
