"""Changes to who may do what."""

from vedette.access.actions.accounts import open_account
from vedette.access.actions.grants import end_grant, give_role

__all__ = ["end_grant", "give_role", "open_account"]
