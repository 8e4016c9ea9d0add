"""What the journal and the notices say of dispositions and what follows them."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from vedette.clues.models import Way

SENTENCES = {
    "clues.disposition_proposed": _("%(who)s proposed the disposition: %(way)s"),
    "clues.disposition_proposed_late": _(
        "%(who)s proposed the disposition %(late)s days late: %(way)s"
    ),
    "clues.disposition_approved": _("%(who)s approved the disposition: %(way)s"),
    "clues.disposition_refused": _("%(who)s refused the disposition: %(way)s"),
    "clues.taken_up": _("%(who)s took the held clue up again"),
    "clues.transfer_received": _("%(who)s recorded the receipt by %(body)s"),
}

NOTICES = {
    "clues.disposition_to_approve": _("%(what)s: its disposition waits for your approval"),
    "clues.disposition_approved": _("%(what)s: the disposition was approved"),
    "clues.disposition_refused": _("%(what)s: the disposition was refused"),
}


def names_of_ways(values: Collection[str]) -> dict[str, str]:
    """The ways in the reader's language."""
    return {way.value: str(way.label) for way in Way if way.value in values}
