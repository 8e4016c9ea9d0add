"""A finding as an earlier ledger tells it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vedette.findings.models import Category, PlanKind, Severity, Source, Theme
from vedette.findings.states import OPEN, State
from vedette.kernel import clock
from vedette.organisation.models import Unit

ENTERED = frozenset(State) - {State.MERGED, State.SUPERSEDED, State.UNDER_REVIEW, State.DISPUTED}
"""States in which an earlier ledger can leave a finding: the others need a record of their own."""

_STEPS = (
    ("raise", State.RAISED.value, "raised_on"),
    ("notify", State.NOTIFIED.value, "notified_on"),
    ("submit", State.SUBMITTED.value, "submitted_on"),
    ("verify", State.VERIFIED.value, "verified_on"),
    ("sign_off", State.SIGNED_OFF.value, "signed_off_on"),
    ("settle", State.SETTLED.value, "settled_on"),
)
"""The steps that a ledger can tell of, the states they lead to, and the fields of their days."""


@dataclass(kw_only=True, slots=True)  # frozen, it takes twice as long to make
class HistoricMeasure:
    """One measure; who owns it is a name, as the ledger has it."""

    text: str
    owner_name: str = ""
    due_on: date | None = None
    done_on: date | None = None
    deliverable: str = ""
    success_test: str = ""
    result: str = ""
    kind: str = PlanKind.CONCENTRATED.value


@dataclass(kw_only=True, slots=True)  # frozen, it takes twice as long to make
class HistoricFinding:
    """One row of an earlier ledger, understood."""

    key: str
    """What tells this row again: loading it twice makes no duplicate."""
    unit: Unit
    title: str
    raised_on: date
    state: str = State.IN_PROGRESS.value
    criteria: str = ""
    condition: str = ""
    cause: str = ""
    effect: str = ""
    remarks: str = ""
    category: str = Category.ORDINARY.value
    severity: str = Severity.MEDIUM.value
    source: str = Source.LEDGER.value
    source_subject: str = ""
    affects_people: bool = False
    affects_money: bool = False
    due_on: date | None = None
    original_due_on: date | None = None
    notified_on: date | None = None
    submitted_on: date | None = None
    verified_on: date | None = None
    signed_off_on: date | None = None
    settled_on: date | None = None
    accepted_until: date | None = None
    relapses: int = 0
    measures: tuple[HistoricMeasure, ...] = ()
    themes: tuple[Theme, ...] = ()

    @property
    def due_now(self) -> date | None:
        """When the next step is due; nothing is once it is signed off."""
        return self.due_in(self.state)

    def due_in(self, state: str) -> date | None:
        """What is due while it stands in a state."""
        if state == State.RISK_ACCEPTED:
            return self.accepted_until
        return self.due_on if state in OPEN else None

    @property
    def shown_on(self) -> date | None:
        """The unit knows what stood in its ledger, unless it was only just raised."""
        if self.state == State.RAISED:
            return None
        return self.notified_on or self.raised_on

    def told_steps(self) -> Iterator[tuple[str, str, date]]:
        """Name, state and day of each step that the ledger tells of, ending in its state."""
        last, reached = self.raised_on, ""
        for name, state, told in _STEPS:
            day: date | None = getattr(self, told)
            if day is not None:
                yield name, state, day
                last, reached = day, state
        if reached != self.state:
            yield "enter", self.state, last

    def fault(self, today: date | None = None) -> tuple[str, str | Promise] | None:
        """The field that can't be taken as it is, and why; None: nothing is wrong.

        Whoever asks of thousands of rows says which day it is.
        """
        if not self.title.strip():
            return "title", _("This can't be left empty.")
        if not self.key.strip():
            return "key", _("This can't be left empty.")
        if self.state not in ENTERED:
            return "state", _("A finding can't be entered in this state.")
        return self._fault_of_dates(today or clock.today())

    def _fault_of_dates(self, today: date) -> tuple[str, str | Promise] | None:
        last = self.raised_on
        for _step, _state, name in _STEPS:
            day: date | None = getattr(self, name)
            if day is None:
                continue
            if day > today:
                return name, _("This day is yet to come.")
            if day < last:
                return name, _("This day is before the step that came before it.")
            last = day
        return None
