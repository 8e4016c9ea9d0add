"""May this person do that here, and why not; and which rows may they see."""

from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from vedette.access.models import Grant, Recusal
from vedette.access.powers import holders, powers_of
from vedette.access.rights import Right, UnknownRight, declare, every, find
from vedette.access.roles import Role
from vedette.kernel import clock
from vedette.kernel.errors import Denial, Incomplete, NotAllowed, WrongState
from vedette.kernel.machine import Machine
from vedette.organisation.models import Person
from vedette.organisation.models.period import holds_on

__all__ = [
    "Right",
    "Role",
    "UnknownRight",
    "declare",
    "every",
    "find",
    "require",
    "rows_for",
    "take_step",
    "why_not",
    "why_not_step",
]

NOT_YOUR_ROLE = _("This takes the role of %(roles)s here.")
RECUSED = _("You stand aside from this unit (recusal).")


def why_not(person: Person, right: str, row: Any = None) -> Denial | None:
    """The reason why a person may not do something, to a row or anywhere at all; None: they may."""
    wanted = find(right)
    powers = powers_of(person)
    if row is None:
        return None if powers.roles & wanted.any_role else _no_role(wanted)
    units = {side: getattr(row, f"{side}_id") for side in wanted.roles if side}
    if any(unit and powers.recused_from(unit) for unit in units.values()):
        return Denial("recused", RECUSED)
    for side, roles in wanted.roles.items():
        held = powers.roles_over(units[side]) if side and units[side] else powers.roles
        if (side == "" or units[side]) and held & roles:
            return wanted.rule(person, row) if wanted.rule else None
    return _no_role(wanted)


def require(person: Person, right: str, row: Any = None) -> None:
    """Raise NotAllowed, with the reason, unless the person may."""
    if denial := why_not(person, right, row):
        raise NotAllowed(denial.code, denial.reason)


def why_not_step(machine: Machine, row: Any, name: str, person: Person) -> Denial | None:
    """The reason why a person can't take a step of a lifecycle now; None: they can."""
    return why_not(person, machine[name].right, row) or machine.hindrance(row, name, person.pk)


def take_step(machine: Machine, row: Any, name: str, *, by: Person) -> tuple[str, ...]:
    """Move a row one step, in memory; return the fields that changed, for `row.keep(...)`.

    Raises NotAllowed, WrongState or Incomplete, each with the reason that the button shows.
    """
    require(by, machine[name].right, row)
    if denial := machine.hindrance(row, name, by.pk):
        match denial.code.partition(":")[0]:
            case "wrong-state":
                raise WrongState(denial.code, denial.reason)
            case "incomplete":
                raise Incomplete(denial.code, denial.reason)
        raise NotAllowed(denial.code, denial.reason)
    return machine.move(row, name, by)


def rows_for(person: Person, right: str) -> Q:
    """The rows to which a person has a right, as one condition for the database."""
    wanted = find(right)
    day = clock.today()
    held = Grant.objects.filter(holders(person, day), holds_on(day)).order_by()
    scope = Q(pk__in=[])
    recused = Q()
    for side, roles in wanted.roles.items():
        names = sorted(role.value for role in roles)
        if not side:
            scope |= Q(Exists(held.filter(role__in=names)))
            continue
        over = held.filter(
            holds_on(day, "unit__reaches__"),
            Q(with_below=True) | Q(unit__reaches__depth=0),
            role__in=names,
            unit__reaches__unit=OuterRef(f"{side}_id"),
        )
        aside = Recusal.objects.filter(
            holds_on(day),
            holds_on(day, "unit__reaches__"),
            person=person,
            unit__reaches__unit=OuterRef(f"{side}_id"),
        )
        scope |= Q(Exists(over))
        recused &= ~Q(Exists(aside))
    return scope & recused


def _no_role(right: Right) -> Denial:
    labels = ", ".join(str(role.label) for role in Role if role in right.any_role)
    return Denial("no-role", NOT_YOUR_ROLE % {"roles": labels})
