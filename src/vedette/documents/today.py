"""What documents have to say of a person's day: drafts that were handed in for issue."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not
from vedette.access.powers import powers_of
from vedette.documents.models import Draft
from vedette.kernel.asked import instance
from vedette.kernel.names import in_language
from vedette.kernel.today import Asking, Portion, TodayItem
from vedette.organisation.models import Person

TRIED = 40
"""Drafts looked at for the few that this person may issue."""
COLUMNS = ("id", "kind", "title", "issuer_id", "addressee_id")


def to_issue(person: Person, room: int) -> Asking:
    """Drafts that others handed in and this person may issue, the longest waiting first."""
    if why_not(person, "documents.draft") is not None:
        return Portion()
    waiting = Draft.objects.visible_to(person).exclude(handed_in_at=None).exclude(by=person)
    first = waiting.order_by("handed_in_at", "pk")
    (found,) = yield [first.values_list(*COLUMNS, "by__name_zh", "by__name_en")[:TRIED]]
    drafts = [(instance(Draft, COLUMNS, values[:-2]), values[-2:]) for values in found]
    powers = powers_of(person)
    if drafts:
        (above,) = yield [powers.above(draft.issuer_id for draft, _by in drafts)]
        powers.learn(above)
    items = [
        TodayItem(
            title=draft.title,
            url=draft.get_absolute_url(),
            note=f"{draft.kind_label} · {in_language(*by)}",
            act=_("Look and issue"),
        )
        for draft, by in drafts
        if _may_issue(draft, person)
    ]
    return Portion(items[:room], len(items), reverse("documents:list"))


def _may_issue(draft: Draft, person: Person) -> bool:
    """By the body; where another area decides, by whether the person has its right at all."""
    kind = draft.of_kind
    if kind is None or kind.issue_right == "documents.issue":
        return why_not(person, "documents.issue", draft) is None
    return why_not(person, kind.issue_right) is None
