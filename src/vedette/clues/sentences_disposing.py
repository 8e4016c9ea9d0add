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
    "clues.letter_served": _("%(who)s served a letter of inquiry on %(concerned)s"),
    "clues.talk_held": _("%(who)s held a talk with %(concerned)s"),
    "clues.reply_taken": _("%(who)s recorded the reply of %(concerned)s"),
    "clues.reply_refused": _("%(who)s recorded that %(concerned)s refused to answer"),
    "clues.report_written": _("%(who)s wrote the handling report"),
    "clues.report_signed": _("%(who)s signed the handling report"),
    "clues.heard": _("%(who)s heard %(concerned)s on what is meant to be done"),
    "clues.outcome_proposed": _("%(who)s proposed the outcome for %(concerned)s"),
    "clues.concluded": _("%(who)s concluded the clue"),
    "clues.case_opened": _("%(who)s opened a case; %(body)s investigates"),
    "clues.case_handed_to_review": _("%(who)s handed the case to %(body)s for review"),
    "clues.case_sent_back": _("%(who)s sent the case back from review"),
    "clues.case_decided": _("%(who)s recorded the decision on the case"),
    "clues.appealed": _("%(who)s recorded an appeal of %(concerned)s"),
    "clues.appealed_late": _("%(who)s recorded an appeal of %(concerned)s, filed late"),
    "clues.appeal_decided": _("%(who)s recorded the decision on the appeal of %(concerned)s"),
    "clues.clarification_proposed": _("%(who)s proposed to clear the name of %(concerned)s"),
    "clues.clarification_approved": _("%(who)s approved that the name of %(concerned)s is cleared"),
    "clues.clarification_refused": _("%(who)s refused that the name of %(concerned)s is cleared"),
    "clues.name_cleared": _("%(who)s cleared the name of %(concerned)s"),
    "clues.report_mistaken": _("%(who)s recorded that the report was mistaken"),
    "clues.report_malicious": _(
        "%(who)s recorded that the report was found malicious, as %(body)s approved"
    ),
    "clues.checks_drawn": _("%(who)s drew %(drawn)s of %(pool)s closings, by the seed %(seed)s"),
    "clues.drawn_for_check": _("The closing was drawn for a spot-check, by the seed %(seed)s"),
    "clues.not_drawn": _("The closing was in a draw, and not drawn, by the seed %(seed)s"),
    "clues.check_assigned": _("%(who)s gave the spot-check to %(unit)s"),
    "clues.closing_upheld": _("%(who)s checked the closing: it holds"),
    "clues.closing_reopened": _("%(who)s checked the closing: it does not hold"),
}

NOTICES = {
    "clues.disposition_to_approve": _("%(what)s: its disposition waits for your approval"),
    "clues.disposition_approved": _("%(what)s: the disposition was approved"),
    "clues.disposition_refused": _("%(what)s: the disposition was refused"),
    "clues.report_to_sign": _("%(what)s: a report waits for your signature"),
    "clues.concluded": _("%(what)s: it is concluded"),
    "clues.clarification_to_approve": _("%(what)s: clearing a name waits for your approval"),
    "clues.clarification_approved": _("%(what)s: the name may be cleared"),
    "clues.clarification_refused": _("%(what)s: clearing the name was refused"),
    "clues.drawn_for_check": _("%(what)s: its closing was drawn for a spot-check; assign it"),
    "clues.check_assigned": _("%(what)s: you are to check its closing"),
    "clues.closing_upheld": _("%(what)s: the spot-check upheld the closing"),
    "clues.closing_reopened": _("%(what)s: the spot-check reopened it"),
}


def names_of_ways(values: Collection[str]) -> dict[str, str]:
    """The ways in the reader's language."""
    return {way.value: str(way.label) for way in Way if way.value in values}
