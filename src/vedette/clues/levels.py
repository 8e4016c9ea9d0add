"""Who must at least approve a disposition, by the rank of the person concerned."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from vedette.access.powers import powers_of
from vedette.access.roles import Role
from vedette.clues.models import Clue, Disposition, Level, Way, at_or_above
from vedette.kernel.errors import Denial, type_text
from vedette.organisation.models import Person

WORK = (Way.INQUIRY, Way.VERIFICATION)
"""What the head of the handling office may approve; a clue is put to rest by a leader at least."""
ROLES = {
    Level.LEADER: frozenset({Role.LEADER, Role.PRINCIPAL}),
    Level.PRINCIPAL: frozenset({Role.PRINCIPAL}),
}
TOO_LOW: dict[Level, type_text] = {
    Level.LEADER: _("A supervising leader or the principal of the Commission approves this."),
    Level.PRINCIPAL: _("The principal of the Commission approves this."),
}


def level_needed(clue: Clue, way: str, *, renewal: int = 0, late: bool = False) -> Level:
    """Who must at least approve (承办部门负责人 → 分管领导 → 主要负责人).

    By rank; a hold renewed too often goes to the principal, and what is late goes one level up,
    as more time would have had to (`domain.md` §3.2: the approver stands above the actor).
    """
    ranks = set(clue.concerned.values_list("grade", flat=True))
    if ranks & set(at_or_above(settings.ROUTING_GRADE)):
        return Level.PRINCIPAL
    if way == Way.HOLD and renewal > settings.HOLD_RENEWALS:
        return Level.PRINCIPAL
    low = bool(ranks) and not ranks & set(at_or_above(settings.LEADER_GRADE))
    level = Level.OFFICE if way in WORK and low else Level.LEADER
    return raised(level) if late else level


def raised(level: Level) -> Level:
    """One level up."""
    levels = list(Level)
    return levels[min(levels.index(level) + 1, len(levels) - 1)]


def waiting(clue: Clue) -> Disposition | None:
    """The proposal that waits for its decision."""
    return clue.dispositions.filter(decision="").first()


def stands_high_enough(person: Person, level: str) -> Denial | None:
    """What a person's roles lack for a level."""
    needed = ROLES.get(Level(level))
    if needed is None or powers_of(person).roles & needed:
        return None
    return Denial("rank", TOO_LOW[Level(level)])


def may_approve(person: Person, clue: Any) -> Denial | None:
    """The further condition of `clues.approve_disposition`."""
    proposal = waiting(clue)
    if proposal is not None:
        return stands_high_enough(person, proposal.level)
    return stands_high_enough(person, level_needed(clue, ""))
