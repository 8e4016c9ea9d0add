"""What documents have to say of a person's day: drafts that were handed in for issue."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not
from vedette.documents.models import Draft
from vedette.documents.queries import why_not_issue
from vedette.kernel.today import Portion, TodayItem
from vedette.organisation.models import Person

TRIED = 40
"""Drafts looked at for the few that this person may issue."""


def to_issue(person: Person, room: int) -> Portion:
    """Drafts that others handed in and this person may issue, the longest waiting first."""
    if why_not(person, "documents.issue") is not None:
        return Portion()
    waiting = Draft.objects.visible_to(person).exclude(handed_in_at=None).exclude(by=person)
    tried = waiting.select_related("by", "issuer").order_by("handed_in_at", "pk")[:TRIED]
    mine = [draft for draft in tried if why_not_issue(draft, person) is None]
    items = [
        TodayItem(
            title=draft.title,
            url=draft.get_absolute_url(),
            note=f"{draft.kind_label} · {draft.by.name}",
            act=_("Look and issue"),
        )
        for draft in mine[:room]
    ]
    return Portion(items, len(mine), reverse("documents:list"))
