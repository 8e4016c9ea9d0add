"""Reads about findings that pages, figures and other areas ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet, Value

from vedette.access.permissions import rows_for
from vedette.access.powers import powers_of, reached
from vedette.access.rights import find, sides_of
from vedette.findings.models import (
    Endorsement,
    Evidence,
    Finding,
    Measure,
    Step,
    Theme,
    Verification,
)
from vedette.findings.states import FINDING, State
from vedette.kernel import clock
from vedette.kernel.conditions import mostly_in
from vedette.kernel.names import in_language
from vedette.kernel.records import Described
from vedette.organisation.models import Embedding, Person, Post, Reach, Unit, UnitKind
from vedette.organisation.models.period import holds_on
from vedette.organisation.queries import below

NEXT: dict[str, str] = {
    State.RAISED: "notify",
    State.NOTIFIED: "accept",
    State.DISPUTED: "uphold",
    State.UNDER_REVIEW: "confirm",
    State.ACCEPTED: "plan",
    State.REOPENED: "plan",
    State.PLANNED: "agree_plan",
    State.IN_PROGRESS: "submit",
    State.SUBMITTED: "verify",
    State.VERIFIED: "sign_off",
    State.SIGNED_OFF: "settle",
    State.RISK_ACCEPTED: "resume",
}
"""The step that is waited for in each state: whose turn it is."""


def waiting_for(rows: QuerySet[Finding], person: Person) -> QuerySet[Finding]:
    """Those whose next step is this person's to take, by role (four eyes may still stand in)."""
    sides = sides_of(Finding)
    powers = powers_of(person)
    # Rights that rest on the same grants reach the same rows: one condition for all of them.
    turns: dict[tuple[tuple[str, ...], frozenset[int]], tuple[str, list[str]]] = {}
    for state, step in NEXT.items():
        right = find(FINDING[step].right)
        held = frozenset(grant.pk for grant in powers.held(right.any_role))
        if held and state != State.SIGNED_OFF:
            turns.setdefault((right.sides, held), (right.name, []))[1].append(state)
    mine = Q(pk__in=[])
    for name, states in turns.values():
        mine |= mostly_in("state", states) & rows_for(person, name, sides)
    return rows.filter(mine)


def measures_of(finding: Finding) -> list[Measure]:
    """The measures of the present plan, each with its owner and its evidence."""
    pieces = Evidence.objects.select_related("uploaded_by")
    measures = finding.current_measures().select_related("owner")
    return list(measures.prefetch_related(Prefetch("evidence", queryset=pieces)))


def steps_of(finding: Finding) -> list[Step]:
    """Every step, oldest first."""
    return list(finding.steps.order_by("id"))


def checks_of(finding: Finding) -> list[Endorsement | Verification]:
    """What was signed for and what was verified, as one followed the other."""
    signed = list(finding.endorsements.select_related("by"))
    verified = list(finding.verifications.select_related("by"))
    checks: list[Endorsement | Verification] = []
    while signed and verified:
        # Within a day they take turns, since each verification answers a submission.
        turn = not checks or isinstance(checks[-1], Verification)
        first = signed if (signed[0].on, not turn) <= (verified[0].on, turn) else verified
        checks.append(first.pop(0))
    return [*checks, *signed, *verified]


@dataclass(frozen=True)
class Choice:
    """A unit or a theme to filter by."""

    ref: str
    name_zh: str
    name_en: str

    @property
    def name(self) -> str:
        return in_language(self.name_zh, self.name_en)


MANY = 300
"""More than this is no list to choose from."""


def choices_for(person: Person) -> dict[str, list[Choice]]:
    """The themes, teams and units that a person may filter by, in one statement.

    Where there are more than `MANY`, the units are left out: a name is typed instead.
    """
    day = clock.today()
    mine = reached(person, day)
    overseen = Embedding.objects.filter(holds_on(day), team__in=mine).values("unit")
    below = Reach.objects.filter(holds_on(day), top__in=overseen).values("unit")
    named = ("order", "ref", "name_zh", "name_en")
    units = Unit.objects.order_by().filter(Q(pk__in=mine) | Q(pk__in=below))
    teams = units.filter(kind=UnitKind.TEAM).annotate(order=Value(1)).values_list(*named)
    others = units.exclude(kind=UnitKind.TEAM).annotate(order=Value(2)).values_list(*named)
    themes = Theme.objects.order_by().annotate(order=Value(0)).values_list(*named)
    found: list[list[Choice]] = [[], [], []]
    rows = themes.union(teams, others, all=True).order_by("order", "name_zh")
    for order, *names in rows[: MANY + 1]:
        found[order].append(Choice(*names))
    full = sum(map(len, found)) > MANY
    return {"theme": found[0], "team": found[1], "unit": [] if full else found[2]}


def possible_owners(unit: Unit, on: date | None = None) -> QuerySet[Person]:
    """People with a post in a unit or below it: those who can own a measure."""
    day = on or clock.today()
    posts = Post.objects.filter(holds_on(day), unit__in=below(unit, on=day))
    return Person.objects.filter(pk__in=posts.values("person")).order_by("name_zh", "pk")


def same_unit(finding: Finding, person: Person) -> QuerySet[Finding]:
    """Other open findings about the same unit that a person sees: what it may be merged into."""
    others = Finding.objects.visible_to(person).open().filter(unit=finding.unit_id)
    return others.exclude(pk=finding.pk)


def teams_to_raise_for(person: Person) -> QuerySet[Unit]:
    """The teams into whose ledger a person may enter findings."""
    roles = find("findings.raise").roles["team"]
    held = reached(person, clock.today(), Q(role__in=sorted(roles)))
    return Unit.objects.filter(kind=UnitKind.TEAM, pk__in=held).order_by("name_zh")


def units_overseen(teams: QuerySet[Unit], on: date) -> QuerySet[Unit]:
    """The units that any of some teams oversees on a day, with all that stands below them."""
    embedded = Embedding.objects.filter(holds_on(on), team__in=teams.values("pk"))
    reached = Reach.objects.filter(holds_on(on), top__in=embedded.values("unit"))
    return Unit.objects.filter(pk__in=reached.values("unit")).order_by("name_zh")


def describe(refs: Sequence[str], person: Person) -> dict[str, Described]:
    """Findings by their references, for lists of other areas; those out of scope are left out."""
    found = Finding.objects.visible_to(person).filter(ref__in=refs)
    return {one.ref: Described(one.title, one.get_absolute_url()) for one in found}
