"""What the record and the notices say of joint matters."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "cooperation.recorded": _("%(who)s recorded it, of %(on)s"),
    "cooperation.corrected": _("%(who)s corrected it: %(why)s"),
    "cooperation.sent": _("%(who)s sent it; parties: %(count)s"),
    "cooperation.received": _("%(who)s signed for it, for %(unit)s"),
    "cooperation.answered": _("%(who)s answered, for %(unit)s"),
    "cooperation.item_added": _("%(who)s added item %(place)s"),
    "cooperation.item_settled": _("%(who)s settled item %(place)s"),
    "cooperation.item_reopened": _("%(who)s took item %(place)s up again: %(why)s"),
    "cooperation.attached": _("%(who)s attached “%(name)s”"),
    "cooperation.linked": _("%(who)s linked a record"),
    "cooperation.closed": _("%(who)s concluded it"),
    "cooperation.reopened": _("%(who)s took it up again"),
    "cooperation.voided": _("%(who)s made the entry void"),
}

NOTICES = {
    "cooperation.to_sign": _("%(what)s was sent to you: sign for it"),
    "cooperation.answered": _("%(what)s was answered"),
}
