"""The verbs that take a plain form, by name."""

from django.utils.translation import gettext_lazy as _

from vedette.clues import actions, forms
from vedette.clues.views.acting import Verb
from vedette.clues.views.disposing import APPROVES, PARTS, STEPS

VERBS = [
    Verb(
        "distribute",
        forms.DistributeForm,
        actions.propose_distribution,
        _("Propose the distribution"),
        _("The distribution waits for approval."),
        "clues.distribute",
        "propose_distribution",
        _("Who would have to keep away from this clue is not offered."),
    ),
    Verb(
        "approve-distribution",
        forms.OpinionForm,
        actions.approve_distribution,
        _("Approve the distribution"),
        _("The clue is distributed; the handling office signs for it."),
        "clues.approve_distribution",
        "approve_distribution",
    ),
    Verb(
        "refuse-distribution",
        forms.ReasonForm,
        actions.refuse_distribution,
        _("Refuse the distribution"),
        _("The distribution is refused; case management proposes anew."),
        "clues.approve_distribution",
        "refuse_distribution",
    ),
    Verb(
        "accept",
        forms.ActForm,
        actions.accept,
        _("Sign for it"),
        _("You signed for the clue. Its disposition is due within the month."),
        "clues.accept",
        "accept",
        _("By signing you confirm that you received it. The time for its disposition starts."),
    ),
    Verb(
        "send-back",
        forms.ReasonForm,
        actions.send_back,
        _("Return it to case management"),
        _("The clue is returned."),
        "clues.send_back",
        "send_back",
    ),
    Verb(
        "name",
        forms.NameForm,
        actions.add_to_circle,
        _("Name somebody"),
        _("They know of it from now on, and were told."),
        "clues.keep_circle",
        intro=_("Only who needs to know. Who would have to keep away is not offered."),
    ),
    Verb(
        "unname",
        forms.UnnameForm,
        actions.remove_from_circle,
        _("Take somebody off"),
        _("From this moment they know nothing of it."),
        "clues.keep_circle",
        grave=True,
    ),
    Verb(
        "edit",
        forms.EditForm,
        actions.edit,
        _("Correct the clue"),
        _("The clue is corrected."),
        "clues.edit",
    ),
    Verb(
        "reopen",
        forms.ReasonForm,
        actions.reopen,
        _("Reopen"),
        _("The clue is taken up again; its month starts anew."),
        "clues.reopen",
        "reopen",
    ),
    Verb(
        "archive",
        forms.ActForm,
        actions.archive,
        _("Archive"),
        _("The clue is archived."),
        "clues.archive",
        "archive",
    ),
    Verb(
        "void",
        forms.ReasonForm,
        actions.void,
        _("Registered in error"),
        _("The clue is struck out. Its number stays taken."),
        "clues.void",
        "void",
        grave=True,
    ),
]

VERBS += [*STEPS, *PARTS]
BY_STEP = {verb.step: verb for verb in VERBS if verb.step} | APPROVES
BY_NAME = {verb.name: verb for verb in VERBS}
