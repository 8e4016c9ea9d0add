"""What the journal and the notices say of clues; the sentence is made when it is read."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "clues.registered": _("%(who)s registered the clue"),
    "clues.passed_up": _("%(who)s passed it up without keeping its content"),
    "clues.named": _("%(who)s named %(person)s on the clue"),
    "clues.removed": _("%(who)s took %(person)s off the clue"),
    "clues.viewed": _("%(who)s looked at it"),
    "clues.exported": _("%(who)s took it out in a list"),
    "clues.distribution_proposed": _("%(who)s proposed that %(unit)s handle the clue"),
    "clues.distributed": _("%(who)s approved its distribution to %(unit)s"),
    "clues.distribution_refused": _("%(who)s refused the distribution"),
    "clues.accepted": _("%(who)s signed for the clue"),
    "clues.sent_back": _("%(who)s returned the clue to case management"),
    "clues.corrected": _("%(who)s corrected the clue"),
    "clues.voided": _("%(who)s struck the clue out: registered in error"),
    "clues.reopened": _("%(who)s reopened the clue"),
    "clues.archived": _("%(who)s archived the clue"),
    "clues.intervention_reported": _("%(who)s registered an intervention"),
    "clues.intervention_noted": _("%(who)s noted how it was handled"),
    "clues.checked": _("%(who)s held the registers against each other: differences: %(n)s"),
    "clues.tie_declared": _("%(who)s declared a tie"),
    "clues.tie_ended": _("%(who)s said that a tie is over"),
}

NOTICES = {
    "clues.named": _("%(what)s: you are named on this clue"),
    "clues.removed": _("You were taken off a clue; you no longer see it"),
    "clues.to_approve": _("%(what)s: its distribution waits for your approval"),
    "clues.to_sign_for": _("%(what)s: it was distributed to you; please sign for it"),
    "clues.distribution_refused": _("%(what)s: the distribution was refused"),
    "clues.sent_back": _("%(what)s: the handling office returned it"),
    "clues.differs": _("%(what)s: the registers part here; please settle it"),
}
