"""What is due, in the reader's scope."""

from datetime import timedelta
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext

from vedette.access.gate import StaffRequest, may
from vedette.deadlines import rulebook
from vedette.deadlines.models import Deadline, Extension
from vedette.deadlines.models.querysets import DeadlineQuerySet
from vedette.deadlines.wording import say_all
from vedette.kernel import clock, records
from vedette.kernel.records import Described
from vedette.web.lists import ChoiceFilter, Column, DateRangeFilter, ListPage, TextFilter, keyset
from vedette.web.when import Said, iso

SOON = timedelta(days=14)
WAITING = Exists(Extension.objects.filter(deadline=OuterRef("pk"), decision=""))
STATES = [
    ("overdue", _l("overdue")),
    ("soon", _l("due within 14 days")),
    ("asked", _l("more time is asked for")),
    ("paused", _l("clock stands still")),
    ("ended", _l("ended")),
]


def _in_state(chosen: list[str]) -> Q:
    today = clock.today()
    running = Q(closed_on=None, paused_on=None)
    states = {
        "overdue": running & Q(due__lt=today),
        "soon": running & Q(due__range=(today, today + SOON)),
        "asked": Q(closed_on=None) & Q(WAITING),
        "paused": Q(closed_on=None, paused_on__isnull=False),
        "ended": Q(closed_on__isnull=False),
    }
    return states[chosen[0]]


def _codes(request: Any) -> list[tuple[str, str]]:
    labels = {
        rule.code: str(rule.label) for pack in rulebook.packs().values() for rule in pack.rows
    }
    return sorted(labels.items(), key=lambda pair: pair[1])


def _label(deadline: Deadline) -> str:
    label = str(deadline.snapshot.label)
    return f"{label} {deadline.part}" if deadline.part else label


def _due(row: Any) -> str:
    """`row.said` and `row.about` are put there by `DeadlineList.window`."""
    deadline: Deadline = row
    said: Said = row.said
    shown = format_html(
        '<time class="due" datetime="{}" title="{}" data-tone="{}">{}</time>',
        deadline.due.isoformat(),
        iso(deadline.due),
        said.tone,
        said.text,
    )
    if deadline.due == deadline.original_due:
        return shown
    before = _("originally %(day)s") % {"day": iso(deadline.original_due)}
    return format_html('{} <small class="muted">{}</small>', shown, before)


def _record(row: Any) -> str:
    about: Described | None = row.about
    return format_html('<a href="{}">{}</a>', about.url, about.title) if about else "—"


class DeadlineList(ListPage[Deadline]):
    key = "deadlines"
    title = _l("Deadlines")
    sort = "due"
    nothing = _l("Nothing is due here.")
    template = "deadlines/list.html"
    columns = [
        Column("due", _l("Due"), show=_due, sort="due", kind="date", fixed=True, css="fit"),
        Column(
            "code",
            _l("What is due"),
            value=_label,
            link=lambda deadline: reverse("deadlines:deadline", args=[deadline.pk]),
            fixed=True,
        ),
        Column(
            "record",
            _l("Belongs to"),
            value=lambda row: row.subject.partition(":")[2],
            show=_record,
            css="wide",
        ),
        Column("unit", _l("Unit"), sort="unit__name_zh"),
        Column("team", _l("Team"), sort="team__name_zh"),
        Column("original_due", _l("Originally due"), sort="original_due", chosen=False),
        Column("triggered_on", _l("Counted from"), sort="triggered_on", chosen=False),
        Column("rule", _l("Rule"), value=lambda row: row.snapshot.key, chosen=False),
    ]
    filters = [
        ChoiceFilter("state", _l("State"), STATES, where=_in_state),
        ChoiceFilter("code", _l("What is due"), _codes),
        TextFilter("record", _l("Record number"), fields=("subject",), more=True),
        DateRangeFilter("due", _l("Due"), more=True),
    ]

    def counted(self, number: int) -> str:
        return ngettext("%(number)s deadline", "%(number)s deadlines", number)

    def rows(self) -> DeadlineQuerySet:
        """Ended deadlines are asked for by their state; otherwise only open ones matter."""
        seen = Deadline.objects.visible_to(self.request.person)  # type: ignore[attr-defined]
        seen = seen.select_related("unit", "team")
        return seen if self.request.GET.get("state") == "ended" else seen.open()

    @cached_property
    def window(self) -> keyset.Window:
        """The rows of the page, each with its date in words and its record's title."""
        window = super().window
        rows: list[Any] = list(window.rows)
        person = self.request.person  # type: ignore[attr-defined]
        about = records.describe_all({row.subject for row in rows}, person)
        for row, said in zip(rows, say_all(rows, clock.now()), strict=True):
            row.said, row.about = said, about.get(row.subject)
        return window


@may("deadlines.view", "deadlines.view_named")
def deadlines(request: StaffRequest) -> HttpResponseBase:
    return DeadlineList(request).response()
