"""The lifecycle of an activity: planned, done, void. Nothing is deleted."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.kernel import clock
from vedette.kernel.machine import Guard, Machine, Transition


class State(TextChoices):
    PLANNED = "planned", pgettext_lazy("activity", "planned")
    DONE = "done", pgettext_lazy("activity", "done")
    VOID = "void", pgettext_lazy("activity", "void")


def _has_come(row: Any) -> bool:
    return bool((row.until or row.on) <= clock.today())


ACTIVITY = Machine(
    State,
    Transition(
        "carry_out",
        (State.PLANNED,),
        State.DONE,
        right="activities.record",
        label=_("Mark as done"),
        guards=(
            Guard("day", _("It is planned for a day to come: correct the date first."), _has_come),
        ),
    ),
    Transition(
        "void",
        (State.PLANNED, State.DONE),
        State.VOID,
        right="activities.void",
        label=_("Void this entry"),
    ),
)
