"""The verbs that take a plain form."""

from django.utils.translation import gettext_lazy as _

from vedette.custody import actions, forms
from vedette.custody.views.acting import Verb

ADD = Verb(
    "add",
    forms.VolumeForm,
    actions.add_volume,
    _("Enter a volume"),
    _("The volume is entered; you hold it."),
    "custody.keep",
    of_clue=True,
)
SEND = Verb(
    "send",
    forms.SendForm,
    actions.seal,
    _("Pack and seal"),
    _("The packing list is sealed. Sign the hand-over when the volumes leave your hands."),
    "custody.send",
    of_clue=True,
    intro=_("You answer for each volume until the receiver has signed for it."),
)
CONTENT = Verb(
    "content",
    forms.ContentForm,
    actions.add_content,
    _("Enter a line of contents"),
    _("The line is entered."),
    "custody.keep",
    of_clue=True,
)
OF_TRANSFER = [
    Verb(
        "hand-over",
        forms.ActForm,
        actions.hand_over,
        _("Sign the hand-over"),
        _("You signed the hand-over; the receiver signs for each volume."),
        "custody.hand_over",
        "hand_over",
        _("By signing you confirm that the volumes on the packing list left your hands."),
    ),
    Verb(
        "receive",
        forms.ReceiveForm,
        actions.receive,
        _("Sign for the volumes"),
        _("You signed for the volumes that you ticked, and hold them from now on."),
        "custody.receive",
        intro=_("Count pages and look at the seal first. Tick only what is in your hands."),
    ),
    Verb(
        "missing",
        forms.MissingForm,
        actions.report_missing,
        _("Report a volume missing"),
        _("Everyone who knows of the clue was told."),
        "custody.receive",
        grave=True,
    ),
    Verb(
        "take-back",
        forms.TakeBackForm,
        actions.take_back,
        _("It never left my hands"),
        _("The volume stays with you."),
        "custody.send",
        intro=_("For a volume that the receiver misses, and that you found with yourself."),
    ),
    Verb(
        "withdraw",
        forms.WithdrawForm,
        actions.withdraw,
        _("Withdraw it"),
        _("The transfer is withdrawn; the volumes are unpacked."),
        "custody.hand_over",
        "withdraw",
        grave=True,
    ),
]
