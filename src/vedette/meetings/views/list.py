"""Case meetings as a list: those in which the reader takes part, and those of bodies they lead."""

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.kernel.counts import CountUnit
from vedette.meetings.models import CaseMeeting, MeetingKind
from vedette.meetings.states import State
from vedette.web.lists import ChoiceFilter, Column, DateRangeFilter, ListPage, TextFilter
from vedette.web.templatetags.face import tag

TONES = {State.PLANNED: "", State.HELD: "going", State.MINUTED: "soon", State.CLOSED: "done"}


def tone(meeting: CaseMeeting) -> str:
    """A tone of `{% tag %}`: whether it goes on, waits for a signature, or is done."""
    return TONES.get(State(meeting.state), "")


def _state(meeting: CaseMeeting) -> SafeString:
    return tag(State(meeting.state).label, tone(meeting))


COLUMNS: list[Column[CaseMeeting]] = [
    Column("ref", _("Number"), sort="id", link=CaseMeeting.get_absolute_url, fixed=True, css="fit"),
    Column("on", pgettext_lazy("meetings", "Day"), sort="on", kind="date"),
    Column("kind", _("Kind of meeting"), value=lambda m: MeetingKind(m.kind).label),
    Column("convener", _("Convened by"), value=lambda m: m.convener.name),
    Column("chair", _("Chair"), value=lambda m: str(m.chair)),
    Column(
        "state",
        pgettext_lazy("meetings", "State"),
        value=lambda m: State(m.state).label,
        show=_state,
        sort="state",
    ),
    Column("recorder", _("Recorder"), value=lambda m: str(m.recorder), chosen=False),
    Column("place", pgettext_lazy("meetings", "Place"), chosen=False),
]

FILTERS = [
    TextFilter("q", _("Words"), fields=("ref", "place")),
    ChoiceFilter("state", pgettext_lazy("meetings", "State"), State.choices, many=True),
    ChoiceFilter("kind", _("Kind of meeting"), MeetingKind.choices),
    DateRangeFilter("on", pgettext_lazy("meetings", "Day"), field="on", more=True),
]


class Meetings(ListPage[CaseMeeting]):
    key = "meetings"
    title = _("Case meetings")
    columns = COLUMNS
    filters = FILTERS
    sort = "-on"
    count_unit = CountUnit.TIMES
    template = "meetings/meetings.html"
    nothing = _("You take part in no meeting that matches.")

    def rows(self) -> QuerySet[CaseMeeting]:
        rows = CaseMeeting.objects.visible_to(self.request.person)  # type: ignore[attr-defined]
        return rows.select_related("convener", "chair", "recorder")


@may("meetings.view")
def meetings_page(request: StaffRequest) -> HttpResponseBase:
    may_call = why_not(request.person, "meetings.call") is None
    return Meetings(request).response(may_call=may_call)
