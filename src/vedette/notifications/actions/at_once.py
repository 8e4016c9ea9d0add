"""Mails at once: every one of the same length, with the kind of record and no more."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vedette.kernel import clock, records, sealed
from vedette.notifications.actions.digest import address_of
from vedette.notifications.models import Notice, Way
from vedette.organisation.models import Person

WIDTH = 60
"""Bytes of the line that names the kind; the rest of a mail never changes."""


def send_at_once() -> int:
    """Mail those who wanted it of what came since; what was read meanwhile is mailed to nobody.

    One mail a person, however much came. Returns how many were sent.
    """
    waiting = Notice.objects.unread().filter(way=Way.MAIL, mailed_at=None)
    subjects: dict[int, set[str]] = {}
    for person_id, subject in waiting.order_by("pk").values_list("person_id", "subject"):
        subjects.setdefault(person_id, set()).add(subject)
    sent = 0
    for person in Person.objects.filter(pk__in=subjects).order_by("pk"):
        # Marked first: a mail that fails is missed, and none is ever sent twice.
        marked = waiting.filter(person=person).update(mailed_at=clock.now())
        address = address_of(person)
        if marked and address:
            _send(address, subjects[person.pk])
            sent += 1
    return sent


def _send(address: str, subjects: set[str]) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        link = {"address": f"{settings.PUBLIC_URL}/notices/"}
        body = f"{_padded(_kind(subjects))}\n\n{_('Log in to read it: %(address)s') % link}\n"
        send_mail(_("There is something new for you in Vedette"), body, None, [address])


def _kind(subjects: set[str]) -> str:
    """What it is about: a kind of record. Of sealed ones, and of several, not even that."""
    labels = {
        "" if sealed.is_sealed(subject) else str(records.label(subject)) for subject in subjects
    }
    return capfirst(labels.pop()) if len(labels) == 1 and "" not in labels else _("Something new")


def _padded(text: str) -> str:
    """The text with dots behind it, so that it takes the same bytes whatever it says."""
    while len(text.encode()) > WIDTH - 1:
        text = text[:-1]
    return f"{text} ".ljust(len(text) + WIDTH - len(text.encode()), ".")
