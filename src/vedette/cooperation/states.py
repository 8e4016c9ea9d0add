"""The lifecycle of a joint matter: in force, concluded, void. Nothing is deleted."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.kernel.machine import Guard, Machine, Transition


class State(TextChoices):
    OPEN = "open", pgettext_lazy("joint matter", "in force")
    CLOSED = "closed", pgettext_lazy("joint matter", "concluded")
    VOID = "void", pgettext_lazy("joint matter", "void")


def _lasts(row: Any) -> bool:
    return bool(row.shape.lasts)


def _nothing_open(row: Any) -> bool:
    return not row.items.open().exists()


MATTER = Machine(
    State,
    Transition(
        "close",
        (State.OPEN,),
        State.CLOSED,
        right="cooperation.close",
        label=_("Conclude"),
        guards=(
            Guard("lasts", _("An entry of this kind has no end to wait for."), _lasts),
            Guard("items", _("Action items are still open: settle them first."), _nothing_open),
        ),
    ),
    Transition(
        "reopen",
        (State.CLOSED,),
        State.OPEN,
        right="cooperation.close",
        label=_("Take up again"),
    ),
    Transition(
        "void",
        (State.OPEN, State.CLOSED),
        State.VOID,
        right="cooperation.void",
        label=_("Void this entry"),
    ),
)
