"""The lifecycle of a transfer of volumes, as data."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vedette.kernel.machine import Machine, Transition


class State(TextChoices):
    """Where a transfer stands."""

    SEALED = "sealed", _("packed and sealed")
    HANDED_OVER = "handed_over", _("handed over, to be received")
    RECEIVED = "received", _("received in full")
    WITHDRAWN = "withdrawn", _("withdrawn before hand-over")


S = State

UNDER_WAY = (S.SEALED, S.HANDED_OVER)

TRANSFER = Machine(
    State,
    Transition(
        "hand_over",
        (S.SEALED,),
        S.HANDED_OVER,
        "custody.hand_over",
        _("Sign the hand-over"),
        stamps="handed_over_by",
    ),
    Transition("complete", (S.HANDED_OVER,), S.RECEIVED, "custody.receive", _("Receive the last")),
    Transition("withdraw", (S.SEALED,), S.WITHDRAWN, "custody.hand_over", _("Withdraw it")),
)
