"""Reads about clues that pages, figures and other areas ask for."""

from vedette.clues.queries.choices import (
    approvers_for,
    handlers_for,
    holders,
    keepers_for,
    people_to_name,
    registers_of,
    registers_under,
    staff,
    units_concerned,
)
from vedette.clues.queries.circle import (
    LOOKS,
    Look,
    can_be_named,
    circle_of,
    describe,
    knowers,
    looks_at,
    people_on,
    subjects_known_to,
)
from vedette.clues.queries.conflicts import Conflict, conflicts, conflicts_of
from vedette.clues.queries.reconcile import Balance, Checked, Differing, Flow, check
from vedette.clues.queries.routing import Route, is_own_head, route_of, why_not_to

__all__ = [
    "LOOKS",
    "Balance",
    "Checked",
    "Conflict",
    "Differing",
    "Flow",
    "Look",
    "Route",
    "approvers_for",
    "can_be_named",
    "check",
    "circle_of",
    "conflicts",
    "conflicts_of",
    "describe",
    "handlers_for",
    "holders",
    "is_own_head",
    "keepers_for",
    "knowers",
    "looks_at",
    "people_on",
    "people_to_name",
    "registers_of",
    "registers_under",
    "route_of",
    "staff",
    "subjects_known_to",
    "units_concerned",
    "why_not_to",
]
