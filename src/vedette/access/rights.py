"""The register of rights: what each is called, who has it, and what else must hold.

A right is held over a *side* of a row: the field that names a unit. `{"team": TEAM}` reads "team
roles held over the row's team"; `{"": {Role.ADMIN}}` reads "held on any unit at all".
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from vedette.access.roles import Role
from vedette.kernel.errors import Denial, type_text
from vedette.organisation.models import Person, Unit

Rule = Callable[[Person, Any], Denial | None]


class UnknownRight(LookupError):
    """A right that nobody declared; a typing slip must never pass for a "no"."""


@dataclass(frozen=True)
class Right:
    """May do one thing."""

    name: str
    label: type_text
    roles: Mapping[str, Set[Role]]
    rule: Rule | None = field(default=None, compare=False)
    """A further condition on the row, beyond roles and scope; returns the reason against it."""

    @property
    def sides(self) -> tuple[str, ...]:
        """The fields over which it is held."""
        return tuple(side for side in self.roles if side)

    @property
    def any_role(self) -> frozenset[Role]:
        return frozenset().union(*self.roles.values())


_rights: dict[str, Right] = {}


def declare(*rights: Right) -> None:
    """Make rights known. Raises ValueError for a name that is taken."""
    for right in rights:
        if _rights.get(right.name, right) != right:
            raise ValueError(f"The right {right.name} is declared twice.")
        _rights[right.name] = right


def find(name: str) -> Right:
    """Raises UnknownRight, with the nearest name there is."""
    try:
        return _rights[name]
    except KeyError:
        near = get_close_matches(name, _rights, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise UnknownRight(f"There is no right {name!r}.{hint}") from None


def sides_of(row: Any) -> tuple[str, ...]:
    """The fields by which a row (or its model) names units: one who stands aside from any of
    these keeps away from the row, whatever the right is held over."""
    if hasattr(row, "sides"):
        return tuple(row.sides)
    return tuple(field.name for field in row._meta.fields if field.related_model is Unit)


def every() -> list[Right]:
    """All rights by name."""
    return [_rights[name] for name in sorted(_rights)]
