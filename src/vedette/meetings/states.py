"""The lifecycle of a case meeting, as data."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vedette.kernel.machine import Machine, Transition


class State(TextChoices):
    """Where a meeting stands."""

    PLANNED = "planned", _("called")
    HELD = "held", _("in session")
    MINUTED = "minuted", _("minutes to be signed")
    CLOSED = "closed", _("minutes signed")
    CANCELLED = "cancelled", _("called off")


S = State

TOOK_PLACE = (S.HELD, S.MINUTED, S.CLOSED)
"""What counts as a meeting that was held."""

MEETING = Machine(
    State,
    Transition("hold", (S.PLANNED,), S.HELD, "meetings.conduct", _("Open the session")),
    Transition(
        "submit_minutes",
        (S.HELD,),
        S.MINUTED,
        "meetings.submit",
        _("Sign the minutes as recorder"),
        stamps="minuted_by",
    ),
    Transition("return_minutes", (S.MINUTED,), S.HELD, "meetings.sign", _("Return the minutes")),
    Transition(
        "sign",
        (S.MINUTED,),
        S.CLOSED,
        "meetings.sign",
        _("Sign the minutes as chair"),
        not_by=("minuted_by",),
        stamps="signed_by",
    ),
    Transition("call_off", (S.PLANNED,), S.CANCELLED, "meetings.call", _("Call the meeting off")),
)
