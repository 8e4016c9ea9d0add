"""The joint check (核对): opening + new − concluded = closing, and every difference."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, IntegerField, Max, Q
from django.db.models.functions import Cast, Substr

from vedette.clues.models import Clue, ClueQuerySet, ClueStep
from vedette.clues.models.differences import EVERY, Difference, conditions
from vedette.clues.states import DONE, OPEN, State
from vedette.organisation.models import Person, Unit

AWAY = (*DONE, State.VOID)


@dataclass(frozen=True)
class Balance:
    """How many, in 件; the closing is counted from the register, all else from the steps."""

    opening: int
    new: int
    reopened: int
    concluded: int
    struck: int
    closing: int

    @property
    def expected(self) -> int:
        return self.opening + self.new + self.reopened - self.concluded - self.struck

    @property
    def holds(self) -> bool:
        return self.expected == self.closing


@dataclass(frozen=True)
class Differing:
    """A clue in which the registers part."""

    ref: str
    kind: Difference
    since: date | None
    settles: str
    """The body that has to settle it, by name; empty: case management."""

    def as_json(self) -> dict[str, object]:
        return {
            "clue": self.ref,
            "difference": self.kind.code,
            "said": str(self.kind.label),
            "since": self.since.isoformat() if self.since else None,
            "settles": self.kind.settles,
            "body": self.settles,
        }


@dataclass(frozen=True)
class Flow:
    """What passed through one handling body in the period."""

    body: str
    handed_over: int
    received: int
    returned: int
    concluded: int


def balance(rows: ClueQuerySet, start: date, end: date) -> Balance:
    """The balance of some clues over a period, its last day included."""
    ids = rows.order_by().values("pk")
    steps = ClueStep.objects.order_by().filter(on__range=(start, end), clue__in=ids)
    entering = Q(from_state__in=("", *AWAY), to_state__in=OPEN)
    counted = steps.aggregate(
        new=Count("pk", filter=Q(name__in=("register", "pass_up"))),
        reopened=Count("pk", filter=entering & Q(from_state__in=AWAY)),
        concluded=Count("pk", filter=Q(to_state__in=DONE) & ~Q(from_state__in=DONE)),
        struck=Count("pk", filter=Q(to_state=State.VOID)),
    )
    return Balance(
        opening=rows.open_on(start - timedelta(days=1)).order_by().count(),
        closing=rows.open_on(end).order_by().count(),
        **counted,
    )


def flows(rows: ClueQuerySet, start: date, end: date) -> list[Flow]:
    """Handed over, received, returned, concluded: by handling body."""
    steps = ClueStep.objects.order_by().filter(
        on__range=(start, end), clue__in=rows.order_by().values("pk"), handler__isnull=False
    )
    counted = steps.values("handler__name_zh").annotate(
        handed_over=Count("pk", filter=Q(name="approve_distribution")),
        received=Count("pk", filter=Q(name="accept")),
        returned=Count("pk", filter=Q(name="send_back")),
        concluded=Count("pk", filter=Q(to_state__in=DONE) & ~Q(from_state__in=DONE)),
    )
    named = ("handler__name_zh", "handed_over", "received", "returned", "concluded")
    found = [Flow(*row) for row in counted.values_list(*named)]
    return sorted(found, key=lambda flow: flow.body)


def differences(rows: ClueQuerySet, day: date) -> Iterator[Differing]:
    """Every difference at the end of a day, the oldest first; a clue may stand there twice."""
    for code, condition in conditions(day).items():
        kind = EVERY[code]
        found: Any = rows.counted_on(day).filter(condition).order_by("pk")
        shown = found.values_list("ref", "due_then", "handler__name_zh")
        for ref, due, handler in shown.iterator(chunk_size=2000):
            yield Differing(ref, kind, due, handler or "" if kind.settles == "handler" else "")


def gaps() -> list[str]:
    """The years in which a number is missing from the central register, each with how many."""
    year = Substr("ref", 3, 4)
    number = Cast(Substr("ref", 8), output_field=IntegerField())
    by_year = Clue.objects.order_by().annotate(year=year, number=number).values("year")
    counted = by_year.annotate(last=Max("number"), all=Count("pk"))
    return [
        f"C-{row['year']}: {row['last'] - row['all']}"
        for row in counted
        if row["last"] != row["all"]
    ]


@dataclass(frozen=True)
class Checked:
    """A whole joint check."""

    balance: Balance
    flows: list[Flow]
    differences: list[Differing]
    gaps: list[str]

    @property
    def holds(self) -> bool:
        return self.balance.holds and not self.differences and not self.gaps

    def as_json(self) -> dict[str, object]:
        return {
            "balance": {**asdict(self.balance), "holds": self.balance.holds},
            "flows": [asdict(flow) for flow in self.flows],
            "differences": [one.as_json() for one in self.differences],
            "gaps": self.gaps,
            "ok": self.holds,
        }


def check(
    start: date,
    end: date,
    *,
    team: Unit | None = None,
    partner: Unit | None = None,
    seen_by: Person | None = None,
) -> Checked:
    """Hold the registers against each other; the central one, without a team.

    `seen_by` leaves only what this person is named on; None: all, for the software, and for
    those who get the numbers of all clues.
    """
    rows = Clue.objects.all() if seen_by is None else Clue.objects.visible_to(seen_by)
    rows = rows.shared_by(*[body for body in (team, partner) if body is not None])
    return Checked(
        balance(rows, start, end),
        flows(rows, start, end),
        list(differences(rows, end)),
        gaps() if team is None and seen_by is None else [],
    )
