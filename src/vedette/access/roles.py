"""The roles. A role is held on a unit, with or without what stands below it, for a time."""

from collections.abc import Collection

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    TEAM_LEAD = "team_lead", _("team lead")
    TEAM_MEMBER = "team_member", _("team member")
    OFFICE_LEAD = "office_lead", _("office lead")
    OFFICE_OFFICER = "office_officer", _("office officer")
    HQ = "hq", _("headquarters")
    CASE_MANAGER = "case_manager", _("case manager")
    LEADER = "leader", _("supervising leader")
    PRINCIPAL = "principal", _("principal of the Commission")
    UNIT_HEAD = "unit_head", _("principal of a unit")
    UNIT_CLERK = "unit_clerk", _("liaison officer of a unit")
    ADMIN = "admin", _("administrator")


TEAM = frozenset({Role.TEAM_LEAD, Role.TEAM_MEMBER})
OFFICE = frozenset({Role.OFFICE_LEAD, Role.OFFICE_OFFICER})
COMMISSION = frozenset({Role.HQ, Role.LEADER, Role.PRINCIPAL})
OVERSIGHT = TEAM | OFFICE | COMMISSION
UNIT = frozenset({Role.UNIT_HEAD, Role.UNIT_CLERK})
STAFF = OVERSIGHT | UNIT | {Role.CASE_MANAGER}
LEADS = frozenset({Role.TEAM_LEAD, Role.OFFICE_LEAD, Role.HQ})

FAMILIES = (OVERSIGHT | {Role.CASE_MANAGER}, UNIT, frozenset({Role.ADMIN}))
"""Those who oversee, those who are overseen, and those who keep the accounts: never in one hand."""


def family(role: str) -> frozenset[Role]:
    """The family that a role belongs to."""
    return next(roles for roles in FAMILIES if role in roles)


def names_of_roles(roles: Collection[str]) -> dict[str, str]:
    """The roles' names in the reader's language, for the sentences of the record."""
    return {role.value: str(role.label) for role in Role if role.value in roles}
