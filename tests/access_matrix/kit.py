"""How a row of the matrix is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

ROLES = {
    "stranger": "",
    "team_lead": "wang",
    "team_member": "li",
    "office_lead": "zhou",
    "office_officer": "feng",
    "hq": "gao",
    "case_manager": "ma",
    "leader": "lu",
    "principal": "jiang",
    "unit_head": "chen",
    "unit_clerk": "qian",
    "other_team": "zhao",
    "other_unit": "hu",
    "admin": "admin",
}
"""Each role, and who of the cast holds it. The last three have nothing to do with the records on
stage: a lead of another team, the head of another unit, the keeper of the accounts."""

GROUPS = {
    "everyone": set(ROLES),
    "staff": set(ROLES) - {"stranger"},
    "oversight": {
        "team_lead",
        "team_member",
        "office_lead",
        "office_officer",
        "hq",
        "leader",
        "principal",
    },
    "team": {"team_lead", "team_member"},
    "office": {"office_lead", "office_officer"},
    "commission": {"hq", "leader", "principal"},
    "unit": {"unit_head", "unit_clerk"},
    "keepers": {"admin", "case_manager"},
    "outsiders": {"other_team", "other_unit"},
}

LOGIN = "login"
"""Sent to the login page."""
OK, DONE, BAD, DENIED, HIDDEN, NO_SUCH_METHOD, REFUSED = 200, 302, 400, 403, 404, 405, 409

Answer = int | str
Expected = Mapping[str, Answer]


def expect(**answers: Answer) -> Expected:
    """Who gets what; the narrower word wins. Raises ValueError for a role that is left out."""
    unknown = set(answers) - set(ROLES) - set(GROUPS)
    if unknown:
        raise ValueError(f"Neither a role nor a group: {', '.join(sorted(unknown))}")
    told: dict[str, Answer] = {}
    for word in sorted(answers, key=lambda word: -len(GROUPS.get(word, {word}))):
        told |= dict.fromkeys(GROUPS.get(word, {word}), answers[word])
    missing = [role for role in ROLES if role not in told]
    if missing:
        raise ValueError(f"Nothing is said of: {', '.join(missing)}")
    return told


PUBLIC = expect(everyone=OK)
EVERY_MEMBER = expect(stranger=LOGIN, staff=OK)
ADMIN_ONLY = expect(stranger=LOGIN, staff=DENIED, admin=OK)


def _nothing(stage: SimpleNamespace) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Row:
    """What a URL answers to a GET and to a POST, by role; None: not tried."""

    get: Expected | None = None
    post: Expected | None = None
    where: Callable[[SimpleNamespace], dict[str, Any]] = _nothing
    """The parts of the address, from what stands on stage."""
    data: Callable[[SimpleNamespace], dict[str, Any]] = _nothing
    """What is posted."""
    query: Mapping[str, str] = field(default_factory=dict)
