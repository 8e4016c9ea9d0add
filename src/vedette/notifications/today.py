"""What has come to a person: part of their day until they have read it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.kernel.asked import Tally
from vedette.kernel.names import shown
from vedette.kernel.today import Asking, Portion, TodayItem
from vedette.notifications.keys import SENTENCES
from vedette.notifications.models import Notice
from vedette.organisation.models import Person
from vedette.web.when import iso


class _Kept(dict[str, str]):
    """Leaves the title's place open: it is filled in by what the reader may see."""

    def __missing__(self, key: str) -> str:
        return f"%({key})s"


def new_to_me(person: Person, room: int) -> Asking:
    """Unread notices, the oldest first; "A" marks one read."""
    waiting = Notice.objects.of(person).unread().order_by("pk")
    found, total = yield [
        waiting.values_list("pk", "subject", "key", "data", "at")[:room],
        Tally(waiting),
    ]
    gone = _("A record that you can no longer open")
    items = []
    for pk, subject, key, data, at in found:
        words = {name: str(value).replace("%", "%%") for name, value in shown(data).items()}
        says = str(SENTENCES[key]) % _Kept(words)
        items.append(
            TodayItem(
                title=says % {"what": gone},
                url="",
                note=iso(at),
                act=_("Read"),
                act_url=reverse("notifications:mark"),
                subject=subject,
                says=says,
                posts=str(pk),
            )
        )
    return Portion(items, total, reverse("notifications:notices"))
