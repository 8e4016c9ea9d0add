"""May this person do that here, and why not.

A person may do something on the ground of a grant: one of their own, or one of somebody for whom
they stand in. Whoever acts on another's grant is bound as that other is: by four eyes and by
recusal. `require` and `take_step` note for whom the person acts, and the journal names both.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.access.models import Grant
from vedette.access.powers import Powers, powers_of
from vedette.access.rights import Right, UnknownRight, declare, every, find, sides_of
from vedette.access.roles import Role
from vedette.access.scope import rows_for
from vedette.kernel.errors import Denial, Incomplete, NotAllowed, WrongState
from vedette.kernel.machine import Machine
from vedette.organisation.models import Person

__all__ = [
    "Right",
    "Role",
    "Standing",
    "UnknownRight",
    "declare",
    "every",
    "find",
    "require",
    "rows_for",
    "standings",
    "take_step",
    "why_not",
    "why_not_step",
]

NOT_YOUR_ROLE = _("This takes the role of %(roles)s here.")
RECUSED = _("You stand aside from this unit (recusal).")
NOT_NAMED = _("Only those named on this record may do this; nobody stands in for them.")
GIVER_RECUSED = _("%(giver)s, for whom you act, stands aside from this unit (recusal).")
GIVER_DENIED = _("%(giver)s, for whom you act, may not: %(reason)s")
GIVER_FOUR_EYES = _("%(giver)s, for whom you act, did an earlier step (four eyes).")


@dataclass(frozen=True)
class Standing:
    """The ground on which a person may do something: a grant, and whose it is."""

    person: Person
    grant: Grant

    @property
    def giver(self) -> Person | None:
        """For whom the person acts; None if on a grant of their own."""
        return None if self.grant.person_id == self.person.pk else self.grant.person

    @property
    def actor_ids(self) -> tuple[int, ...]:
        """Everyone whom four eyes binds."""
        return (self.person.pk, self.giver.pk) if self.giver else (self.person.pk,)

    def take(self) -> None:
        """Act on this ground: entries made from now on name the giver as well."""
        self.person.acting_for = self.giver.actor if self.giver else ""


def why_not(person: Person, right: str, row: Any = None) -> Denial | None:
    """The reason why a person may not do something, to a row or anywhere at all; None: they may."""
    found = standings(person, right, row)
    return found if isinstance(found, Denial) else None


def require(person: Person, right: str, row: Any = None) -> Standing:
    """Raise NotAllowed, with the reason, unless the person may; return on what ground they may."""
    found = standings(person, right, row)
    if isinstance(found, Denial):
        raise NotAllowed(found.code, found.reason)
    found[0].take()
    return found[0]


def why_not_step(machine: Machine, row: Any, name: str, person: Person) -> Denial | None:
    """The reason why a person can't take a step of a lifecycle now; None: they can."""
    found = _ground_for_step(machine, row, name, person)
    return found if isinstance(found, Denial) else None


def take_step(machine: Machine, row: Any, name: str, *, by: Person) -> tuple[str, ...]:
    """Move a row one step, in memory; return the fields that changed, for `row.keep(...)`.

    Raises NotAllowed, WrongState or Incomplete, each with the reason that the button shows.
    """
    found = _ground_for_step(machine, row, name, by)
    if isinstance(found, Denial):
        match found.code.partition(":")[0]:
            case "wrong-state":
                raise WrongState(found.code, found.reason)
            case "incomplete":
                raise Incomplete(found.code, found.reason)
        raise NotAllowed(found.code, found.reason)
    found.take()
    return machine.move(row, name, by)


def standings(person: Person, right: str, row: Any = None) -> list[Standing] | Denial:
    """Every ground on which a person may do something, their own first; or why there is none."""
    wanted = find(right)
    powers = powers_of(person)
    if not _knows(person, row):
        return Denial("not-named", NOT_NAMED)
    if _stands_aside(powers, person.pk, row):
        return Denial("recused", RECUSED)
    grants = list(_grants(powers, wanted, row))
    free = [grant for grant in grants if not _stands_aside(powers, grant.person_id, row)]
    if not grants:
        return _no_role(wanted)
    if not free:
        return Denial("recused", GIVER_RECUSED % {"giver": grants[0].person})
    found, denials = [], []
    for standing in (Standing(person, grant) for grant in free):
        if denial := _against(wanted, standing, row):
            denials.append(denial)
        else:
            found.append(standing)
    return found or denials[0]


def _against(right: Right, standing: Standing, row: Any) -> Denial | None:
    """What the right's further rule says against it; the giver is asked like the one who acts."""
    if row is None or right.rule is None or not getattr(row, "rules", True):
        return None
    denial = right.rule(standing.person, row)
    if denial or standing.giver is None:
        return denial
    if denial := right.rule(standing.giver, row):
        reason = GIVER_DENIED % {"giver": standing.giver, "reason": denial.reason}
        return Denial(denial.code, reason)
    return None


def _grants(powers: Powers, right: Right, row: Any) -> Iterator[Grant]:
    """The grants that carry a right over a row, or anywhere at all."""
    if row is None:
        yield from powers.held(right.any_role)
        return
    for side, roles in right.roles.items():
        if side == "":
            yield from powers.held(roles)
        elif unit := getattr(row, f"{side}_id"):
            yield from powers.held(roles, unit)


def _knows(person: Person, row: Any) -> bool:
    """Whether a person is named on a sealed row, by themself: see `kernel.sealed`."""
    known: Callable[[Person], bool] | None = getattr(row, "is_known_to", None)
    return known is None or known(person)


def _stands_aside(powers: Powers, person_id: int, row: Any) -> bool:
    """Whether someone stands aside from a unit that the row names."""
    if row is None or person_id not in powers.aside:
        return False
    units = [getattr(row, f"{side}_id") for side in sides_of(row)]
    return any(unit and powers.stands_aside(person_id, unit) for unit in units)


def _ground_for_step(machine: Machine, row: Any, name: str, person: Person) -> Standing | Denial:
    """The first ground on which nothing stands in the way; else what stands in the way of it."""
    found = standings(person, machine[name].right, row)
    if isinstance(found, Denial):
        return found
    denials = []
    for standing in found:
        denial = _hindrance(machine, row, name, standing)
        if denial is None:
            return standing
        denials.append(denial)
    return denials[0]


def _hindrance(machine: Machine, row: Any, name: str, standing: Standing) -> Denial | None:
    for actor_id in standing.actor_ids:
        denial = machine.hindrance(row, name, actor_id)
        if denial is None:
            continue
        if denial.code == "four-eyes" and actor_id != standing.person.pk:
            return Denial("four-eyes", GIVER_FOUR_EYES % {"giver": standing.giver})
        return denial
    return None


def _no_role(right: Right) -> Denial:
    labels = ", ".join(str(role.label) for role in Role if role in right.any_role)
    return Denial("no-role", NOT_YOUR_ROLE % {"roles": labels})
