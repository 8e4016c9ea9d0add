"""Accounts, grants, recusals, delegations."""

from vedette.access.models.account import Account
from vedette.access.models.delegation import Delegation
from vedette.access.models.grant import Grant
from vedette.access.models.recusal import Recusal

__all__ = ["Account", "Delegation", "Grant", "Recusal"]
