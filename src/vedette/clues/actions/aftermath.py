"""What happens to a clue off the main path: corrected, struck out, reopened, archived."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import steps
from vedette.clues.checks import filled
from vedette.clues.models import Clue
from vedette.journal.actions import record
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person

CONCLUDED = _("It is concluded: reopen it first.")


@transaction.atomic
def edit(clue: Clue, *, by: Person, reason: str, **values: Any) -> None:
    """Correct what a clue says or where it comes from, with the reason; its number stays.

    Raises NotAllowed; WrongState once it is concluded; Incomplete; Stale.
    """
    require(by, "clues.edit", clue)
    if not clue.is_open:
        raise WrongState("concluded", CONCLUDED)
    reason = filled("reason", reason)
    if "title" in values:
        values["title"] = filled("title", values["title"])
    for field, value in values.items():
        setattr(clue, field, value)
    clue.keep(*values)
    step = steps.write(clue, "edit", clue.state, by=by, note=reason)
    record("clues.corrected", clue, by=by, rows=[step])


@transaction.atomic
def void(clue: Clue, *, by: Person, reason: str) -> None:
    """Strike out a clue that was registered in error. Its number stays taken; nothing is deleted.

    A leader does it, never whoever registered it: no clue is lost by one hand.
    """
    require(by, "clues.void", clue)
    reason = filled("reason", reason)
    step = steps.take(clue, "void", by=by, note=reason)
    record("clues.voided", clue, by=by, rows=[step])


@transaction.atomic
def reopen(clue: Clue, *, by: Person, reason: str) -> None:
    """Take a concluded clue up again on new evidence; its month starts anew, its past stays."""
    require(by, "clues.reopen", clue)
    reason = filled("reason", reason)
    step = steps.take(clue, "reopen", by=by, note=reason, concluded_on=None, way="")
    record("clues.reopened", clue, by=by, rows=[step])


@transaction.atomic
def archive(clue: Clue, *, by: Person) -> None:
    """File a concluded clue away."""
    require(by, "clues.archive", clue)
    step = steps.take(clue, "archive", by=by)
    record("clues.archived", clue, by=by, rows=[step])
