"""Get a meeting or an item for a page; a look at an item is a look at its clue."""

from django.http import Http404

from vedette.access.gate import StaffRequest
from vedette.clues.actions import look_at
from vedette.meetings.models import AgendaItem, CaseMeeting
from vedette.web.fetch import fetch_or_404

PARTIES = ("convener", "chair", "recorder", "minuted_by", "signed_by")


def open_meeting(request: StaffRequest, ref: str) -> CaseMeeting:
    """The meeting, if this person takes part in it or leads the body that met."""
    found = fetch_or_404(CaseMeeting, ref, seen_by=request.person)
    return CaseMeeting.objects.visible_to(request.person).select_related(*PARTIES).get(pk=found.pk)


def open_item(request: StaffRequest, ref: str, clue: str) -> AgendaItem:
    """An item of a meeting that the person may see; the look is an entry about the clue."""
    meeting = open_meeting(request, ref)
    rows = AgendaItem.objects.visible_to(request.person).filter(meeting=meeting, clue__ref=clue)
    item = rows.select_related("clue__unit", "decided_by").first()
    if item is None:
        raise Http404
    item.meeting = meeting
    look_at(item.clue, by=request.person, what="meeting")
    return item
