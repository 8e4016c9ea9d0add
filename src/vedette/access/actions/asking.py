"""Who may change rights: a person needs the right, the software itself (a replay) does not."""

from vedette.access.permissions import require
from vedette.journal.actions import Actor
from vedette.organisation.models import Person


def ask(by: Actor, right: str) -> None:
    """Raise NotAllowed unless the one who acts may do this."""
    if isinstance(by, Person):
        require(by, right)
