"""Changes to who may do what."""

from vedette.access.actions.accounts import (
    close_account,
    open_account,
    password_link,
    remove_second_factors,
    reopen_account,
)
from vedette.access.actions.delegations import delegate, end_delegation
from vedette.access.actions.grants import end_grant, give_role
from vedette.access.actions.recusals import end_recusal, recuse

__all__ = [
    "close_account",
    "delegate",
    "end_delegation",
    "end_grant",
    "end_recusal",
    "give_role",
    "open_account",
    "password_link",
    "recuse",
    "remove_second_factors",
    "reopen_account",
]
