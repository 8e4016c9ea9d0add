"""Who may keep a file, send it and sign for it: those named on its clue, and of them the holder."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.clues.permissions import HANDLERS, MANAGERS, READERS
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person

NOT_HOLDER = Denial("not-holder", _("Only whoever holds a volume hands it over."))
NOT_SENDER = Denial("not-sender", _("This is for whoever sealed it."))
NOT_RECEIVER = Denial("not-receiver", _("This is for whoever it was sent to."))


def _sender(person: Person, transfer: Any) -> Denial | None:
    return None if transfer.sender_id == person.pk else NOT_SENDER


def _receiver(person: Person, transfer: Any) -> Denial | None:
    return None if transfer.receiver_id == person.pk else NOT_RECEIVER


declare(
    Right("custody.view", _("See case files of clues on which one is named"), {"": READERS}),
    Right(
        "custody.keep",
        _("Keep case files: volumes and their contents"),
        {"": MANAGERS, "handler": HANDLERS},
    ),
    Right("custody.send", _("Pack and seal volumes that one holds"), {"": READERS}),
    Right("custody.hand_over", _("Sign a hand-over"), {"": READERS}, rule=_sender),
    Right("custody.receive", _("Sign for volumes"), {"": READERS}, rule=_receiver),
)
