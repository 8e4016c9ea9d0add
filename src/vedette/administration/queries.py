"""What the pages of this area show."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Exists, Min, OuterRef, Q, QuerySet

from vedette.access.models import Account, Grant
from vedette.organisation.models import Embedding, Person, Placement, Unit, UnitKind
from vedette.organisation.models.period import holds_on

SOON = timedelta(days=30)
ORDER = {kind: place for place, kind in enumerate(UnitKind.values)}


_SECOND_STEPS = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)


@dataclass
class Branch:
    """A unit with what stood below it and what it oversaw on a day."""

    unit: Unit
    below: "list[Branch]" = field(default_factory=list)
    oversees: list[Unit] = field(default_factory=list)
    is_found: bool = False

    def prune(self, word: str) -> bool:
        """Keep what holds a word, and the way to it."""
        self.is_found = word.lower() in f"{self.unit.name_zh} {self.unit.name_en}".lower()
        self.below = [branch for branch in self.below if branch.prune(word)]
        return self.is_found or bool(self.below)


def tree(on: date, word: str = "") -> list[Branch]:
    """Every unit of a day under the one it stood under, in three statements."""
    begun = Placement.objects.values("unit").annotate(first=Min("valid_from"))
    later = set(begun.filter(first__gt=on).values_list("unit", flat=True))
    units = Unit.objects.filter(Q(closed_on=None) | Q(closed_on__gt=on)).select_related("region")
    branches = {unit.pk: Branch(unit) for unit in units if unit.pk not in later}
    parents = dict(Placement.objects.filter(holds_on(on)).values_list("unit", "parent"))
    tops: list[Branch] = []
    for pk, branch in branches.items():
        above = branches.get(parents.get(pk, 0))
        (above.below if above else tops).append(branch)
    for team, unit in Embedding.objects.filter(holds_on(on)).values_list("team", "unit"):
        if team in branches and unit in branches:
            branches[team].oversees.append(branches[unit].unit)
    _sort(tops)
    return [top for top in tops if not word or top.prune(word)]


def _sort(branches: list[Branch]) -> None:
    branches.sort(key=lambda branch: (ORDER[branch.unit.kind], branch.unit.pk))
    for branch in branches:
        _sort(branch.below)


def count(branches: list[Branch]) -> int:
    return sum(1 for _branch in _walk(branches))


def _walk(branches: list[Branch]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _walk(branch.below)


def with_a_role(day: date) -> QuerySet[Person]:
    held = Grant.objects.filter(holds_on(day), person=OuterRef("pk"))
    return Person.objects.filter(Exists(held))


def without_account(day: date) -> QuerySet[Person]:
    """People who hold a role and can't log in."""
    return with_a_role(day).filter(Q(account=None) | Q(account__is_active=False))


def with_password_alone(day: date) -> QuerySet[Person]:
    """People with a role and an open account, for whom a stolen password is enough."""
    second = _SECOND_STEPS.filter(user=OuterRef("account__pk"))
    return with_a_role(day).filter(~Exists(second), account__is_active=True)


def second_steps(account: Account | None) -> QuerySet[Any]:
    """The app and the keys of an account."""
    steps: QuerySet[Any] = _SECOND_STEPS.filter(user=account)
    return steps if account else steps.none()


def losing_a_role(day: date) -> QuerySet[Person]:
    """People of whom a role ends within thirty days."""
    ending = Grant.objects.filter(holds_on(day), person=OuterRef("pk"), valid_to__lte=day + SOON)
    return Person.objects.filter(Exists(ending))


def without_a_role(day: date) -> QuerySet[Account]:
    """Open accounts whose owner holds no role any more."""
    held = Grant.objects.filter(holds_on(day), person=OuterRef("person"))
    return Account.objects.filter(~Exists(held), is_active=True)


def idle_teams(day: date) -> QuerySet[Unit]:
    """Teams that oversee nothing."""
    over = Embedding.objects.filter(holds_on(day), team=OuterRef("pk"))
    return Unit.objects.filter(~Exists(over), kind=UnitKind.TEAM, closed_on=None)
