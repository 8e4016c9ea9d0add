"""The daily mail: that something has come, never what."""

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Exists, OuterRef, Q
from django.utils import translation
from django.utils.translation import gettext as _

from vedette.access.models import Account
from vedette.kernel import clock
from vedette.notifications.models import Digest, Notice, Way, Wish
from vedette.organisation.models import Person


def want_digest(person: Person, wanted: bool) -> None:
    """Switch the daily mail on or off for a person, for every kind that isn't mailed or silent."""
    Wish.objects.filter(person=person, way__in=[Way.APP, Way.DAILY]).delete()
    if wanted:
        Digest.objects.update_or_create(person=person, defaults={"everything": True})
    else:
        Digest.objects.filter(person=person).delete()


def send_digests() -> int:
    """Send today's mails to those who want one and have unread notices since the last.

    The wording is the same in every mail: a mailbox is not a place for a case. Once a day and
    person; returns how many were sent.
    """
    today = clock.today()
    unread = Notice.objects.unread().filter(person=OuterRef("person"))
    chosen, unsaid = unread.filter(way=Way.DAILY), unread.filter(way="")
    due = Digest.objects.filter(Exists(chosen) | Q(everything=True) & Exists(unsaid)).filter(
        Q(sent_on=None) | Q(sent_on__lt=today)
    )
    sent = 0
    for digest in due.select_related("person").order_by("pk"):
        address = address_of(digest.person)
        if not address:
            continue
        # Marked first: a mail that fails is missed for a day, and none is ever sent twice.
        if Digest.objects.filter(pk=digest.pk, sent_on=digest.sent_on).update(sent_on=today):
            _send(address)
            sent += 1
    return sent


def address_of(person: Person) -> str:
    account = Account.objects.filter(person=person, is_active=True).exclude(email="").first()
    return account.email if account else ""


def _send(address: str) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        send_mail(
            _("There is something new for you in Vedette"),
            _("Log in to read it: %(address)s") % {"address": f"{settings.PUBLIC_URL}/notices/"},
            None,
            [address],
        )
