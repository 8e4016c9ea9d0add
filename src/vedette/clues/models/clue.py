"""A clue (问题线索): what is said against a person, and what becomes of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models.querysets import ClueQuerySet, memberships
from vedette.clues.models.vocabulary import Category, Source, Way
from vedette.clues.states import OPEN, State
from vedette.kernel import clock
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit


class Clue(Row):
    """One clue, known to its circle alone. It is entered once; every register is a view of it."""

    subject_kind = "clue"

    ref = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    """`C-2020-0027`: the year in which it was registered, and its place in that year."""
    source = models.CharField(
        pgettext_lazy("clues", "source"), max_length=20, choices=Source, blank=True
    )
    source_ref = models.CharField(_("number at the source"), max_length=80, blank=True)
    source_group = models.PositiveSmallIntegerField(_("inspection group"), null=True)
    """The number of the inspection group that passed it on: 15 for 中央第十五巡视督导组."""
    received_on = models.DateField(_("received on"))
    registered_on = models.DateField(_("registered on"))
    team = models.ForeignKey(
        Unit,
        verbose_name=_("in the register of"),
        null=True,
        on_delete=models.PROTECT,
        related_name="clues_of_register",
    )
    """The team (or office) in whose remit it falls; its register shows it, whoever handles it."""
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("unit concerned"),
        null=True,
        on_delete=models.PROTECT,
        related_name="clues",
    )
    handler = models.ForeignKey(
        Unit,
        verbose_name=_("handled by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="clues_handled",
    )
    """The team or office that handles it, from the moment when that is proposed."""
    category = models.CharField(
        pgettext_lazy("clues", "category"), max_length=16, choices=Category, blank=True
    )
    title = models.CharField(_("clue"), max_length=200, blank=True)
    content = models.TextField(_("what is said"), blank=True)
    way = models.CharField(_("way"), max_length=12, choices=Way, blank=True)
    """What is proposed or done about it; empty before."""

    state = models.CharField(
        pgettext_lazy("clues", "state"), max_length=16, choices=State, default=State.REGISTERED
    )
    due_on = models.DateField(pgettext_lazy("clues", "due"), null=True)
    """When the next step is due, kept here for lists; the clocks themselves are `deadlines`."""
    distributed_on = models.DateField(_("distributed on"), null=True)
    accepted_on = models.DateField(_("signed for on"), null=True)
    disposed_on = models.DateField(_("disposition approved on"), null=True)
    """The day on which a disposition was first approved."""
    concluded_on = models.DateField(_("concluded on"), null=True)
    keeper = models.ForeignKey(
        Person, verbose_name=_("keeper"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    """Who keeps it in the handling office (专人保管)."""

    # Those of the present round, for four eyes; `ClueStep` keeps them all.
    registered_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    distributed_by = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+"
    )
    accepted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    submitted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    concluded_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    objects = ClueQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("clue")
        verbose_name_plural = _("clues")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.PASSED_UP) | (Q(team__isnull=False) & ~Q(title="")),
                name="clues_clue_whole",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.PASSED_UP) | Q(title="", content="", unit=None, source=""),
                name="clues_clue_passed_up_without_content",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "due_on"], name="clues_by_state"),
            models.Index(fields=["state", "id"], name="clues_by_state_latest"),
            models.Index(fields=["registered_on", "id"], name="clues_by_registered"),
            models.Index(fields=["received_on", "id"], name="clues_by_received"),
            models.Index(fields=["due_on", "id"], name="clues_by_due"),
            models.Index(fields=["team", "id"], name="clues_by_team"),
            models.Index(fields=["handler", "id"], name="clues_by_handler"),
        ]

    def __str__(self) -> str:
        return f"{self.ref} {self.title}".strip()

    def get_absolute_url(self) -> str:
        return f"/clues/{self.ref}/"

    def is_known_to(self, person: Person) -> bool:
        """Whether this very person is named on it now, or is just about to register it."""
        return self.pk is None or memberships(person).filter(clue=self.pk).exists()

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_overdue(self) -> bool:
        return self.is_open and self.due_on is not None and self.due_on < clock.today()
