"""What deadlines have to say of a person's day."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not
from vedette.access.powers import powers_of
from vedette.access.roles import OVERSIGHT, Role
from vedette.deadlines.calendars import CHINA, LAST_PUBLISHED
from vedette.deadlines.models import CalendarDay, Deadline, Extension
from vedette.deadlines.models.querysets import DeadlineQuerySet
from vedette.deadlines.rules import Owes
from vedette.deadlines.wording import say_all
from vedette.kernel import clock, records
from vedette.kernel.today import Portion, TodayItem
from vedette.organisation.models import Person
from vedette.web.when import iso

AHEAD = 7
"""Days ahead that are shown as coming."""
MOST = 999
"""Counted up to: a day's work is not more, and counting on would cost."""
RUNNING_OUT = timedelta(days=60)
"""Before the end of the last year known; the State Council tells the next in November."""
OURS = OVERSIGHT | {Role.CASE_MANAGER}
TRIED = 40
"""Requests looked at for the few that this person may decide."""


def _side(person: Person) -> Owes:
    return Owes.TEAM if powers_of(person).roles & OURS else Owes.UNIT


def _ours(person: Person) -> DeadlineQuerySet:
    """Deadlines in scope that this person's side has to keep."""
    return Deadline.objects.visible_to(person).filter(rule__owes=_side(person).value)


def overdue(person: Person, room: int) -> Portion:
    """Ours, and late."""
    return _portion(_ours(person).overdue(), person, room, "overdue")


def soon(person: Person, room: int) -> Portion:
    """Ours, in the next days."""
    return _portion(_ours(person).due_within(AHEAD), person, room, "soon")


def _portion(rows: DeadlineQuerySet, person: Person, room: int, state: str) -> Portion:
    deadlines = list(rows.select_related("unit").order_by("due", "pk")[: room + 1])
    total = len(deadlines) if len(deadlines) <= room else rows[:MOST].count()
    items = _items(deadlines[:room], person)
    return Portion(items, total, f"{reverse('deadlines:list')}?state={state}")


def _items(deadlines: list[Deadline], person: Person) -> list[TodayItem]:
    about = records.describe_all([d.subject for d in deadlines], person)
    items = []
    for deadline, said in zip(deadlines, say_all(deadlines, clock.now()), strict=True):
        page = reverse("deadlines:deadline", args=[deadline.pk])
        record = about.get(deadline.subject)
        names = [str(deadline.snapshot.label), deadline.unit.name if deadline.unit else ""]
        items.append(
            TodayItem(
                title=record.title if record else names[0],
                url=record.url if record else page,
                due=deadline.due,
                said=said.text,
                note=" · ".join(name for name in names if name),
            )
        )
    return items


def to_decide(person: Person, room: int) -> Portion:
    """Requests for more time that this person may decide."""
    seen = Deadline.objects.visible_to(person).open()
    asked = Extension.objects.filter(decision="", deadline__in=seen.values("pk"))
    asked = asked.select_related("deadline", "asked_by").order_by("due_before", "pk")
    mine = [
        each
        for each in asked[:TRIED]
        if why_not(person, "deadlines.decide_extension", each.deadline) is None
    ]
    about = records.describe_all([each.deadline.subject for each in mine], person)
    items = [_request(each, about.get(each.deadline.subject)) for each in mine[:room]]
    return Portion(items, len(mine), f"{reverse('deadlines:list')}?state=asked")


def _request(asked: Extension, record: records.Described | None) -> TodayItem:
    note = _("%(who)s asks for more time: from %(before)s to %(after)s") % {
        "who": asked.asked_by.name,
        "before": iso(asked.due_before),
        "after": iso(asked.asked_due),
    }
    return TodayItem(
        title=record.title if record else str(asked.deadline.snapshot.label),
        url=reverse("deadlines:deadline", args=[asked.deadline_id]),
        due=asked.due_before,
        note=note,
        act=_("Decide"),
        act_url=reverse("deadlines:decide", args=[asked.deadline_id]),
    )


def calendar_ends(person: Person, room: int) -> Portion:
    """For whoever keeps the calendars: the official working days run out soon, or have."""
    if why_not(person, "deadlines.calendars") is not None:
        return Portion()
    end = date(LAST_PUBLISHED, 12, 31)
    entered = CalendarDay.objects.filter(calendar=CHINA, day__gt=end).exists()
    if entered or clock.today() < end - RUNNING_OUT:
        return Portion()
    title = _("The working days of %(year)s are not known yet") % {"year": end.year + 1}
    note = _("Without them Monday to Friday are counted as worked.")
    page = reverse("deadlines:calendars")
    return Portion([TodayItem(title, page, due=end, note=note, act=_("Enter"))], 1)


def elsewhere(person: Person, room: int) -> Portion:
    """Late, and owed by the other side: the oldest of them, and how many."""
    side = _side(person)
    other = Owes.UNIT if side is Owes.TEAM else Owes.TEAM
    rows = Deadline.objects.visible_to(person).filter(rule__owes=other.value).overdue()
    first = rows.select_related("unit", "team").order_by("due", "pk").first()
    if first is None:
        return Portion()
    total = rows.count()
    body = first.unit if other is Owes.UNIT else first.team
    note = _("the longest for %(days)s days: %(who)s") % {
        "days": (clock.today() - first.due).days,
        "who": body.name if body else "—",
    }
    title = (
        _("%(n)s overdue with units") if other is Owes.UNIT else _("%(n)s overdue with the team")
    )
    url = f"{reverse('deadlines:list')}?state=overdue"
    return Portion([TodayItem(title % {"n": f"{total:,}"}, url, note=note)], 1)
