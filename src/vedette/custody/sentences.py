"""What the journal and the notices say of case files; every entry is about the clue."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "custody.opened": _("%(who)s opened the case file %(file)s"),
    "custody.volume_added": _("%(who)s entered volume %(number)s with %(pages)s pages"),
    "custody.content_added": _("%(who)s entered contents of volume %(number)s"),
    "custody.sealed": _(
        "%(who)s packed and sealed %(count)s volumes for %(person)s (%(transfer)s)"
    ),
    "custody.handed_over": _("%(who)s signed the hand-over %(transfer)s to %(person)s"),
    "custody.withdrawn": _("%(who)s withdrew the transfer %(transfer)s"),
    "custody.received": _("%(who)s signed for %(count)s volumes of %(transfer)s"),
    "custody.missing": _("%(who)s reported volume %(number)s of %(transfer)s missing"),
    "custody.taken_back": _("%(who)s kept volume %(number)s of %(transfer)s, which had not left"),
    "custody.completed": _("%(transfer)s is received in full"),
}

NOTICES = {
    "custody.to_receive": _("%(what)s: volumes were handed over to you; please sign for them"),
    "custody.missing": _("%(what)s: a volume is missing"),
    "custody.completed": _("%(what)s: the volumes you sent are received"),
}
