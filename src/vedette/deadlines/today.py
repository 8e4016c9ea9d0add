"""What deadlines have to say of a person's day."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not
from vedette.access.powers import powers_of
from vedette.access.roles import OVERSIGHT, Role
from vedette.deadlines import calendars
from vedette.deadlines.calendars import CHINA, LAST_PUBLISHED
from vedette.deadlines.models import CalendarDay, Deadline, Extension
from vedette.deadlines.models.querysets import DeadlineQuerySet
from vedette.deadlines.rules import Owes
from vedette.deadlines.wording import say_all
from vedette.kernel import clock
from vedette.kernel.asked import Tally, instance
from vedette.kernel.names import in_language
from vedette.kernel.today import Asking, Portion, TodayItem
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


def ours(person: Person) -> DeadlineQuerySet:
    """Deadlines in scope that this person's side has to keep."""
    return Deadline.objects.visible_to(person).filter(rule__owes=_side(person).value)


def overdue(person: Person, room: int) -> Asking:
    """Ours, and late."""
    return _portion(ours(person).overdue(), room, "overdue")


def soon(person: Person, room: int) -> Asking:
    """Ours, in the next days."""
    return _portion(ours(person).due_within(AHEAD), room, "soon")


COLUMNS = ("id", "subject", "rule", "due", "paused_on", "closed_on", "warned_on", "outcome")


def _portion(rows: DeadlineQuerySet, room: int, state: str) -> Asking:
    first = rows.order_by("due", "pk").values_list(*COLUMNS, "unit__name_zh", "unit__name_en")
    found, total, days = yield [first[:room], Tally(rows, MOST), calendars.entered(CHINA)]
    deadlines = [instance(Deadline, COLUMNS, values[:-2]) for values in found]
    words = say_all(deadlines, clock.now(), calendars.made(CHINA, days))
    items = [
        _item(deadline, said.text, in_language(zh or "", en or ""))
        for deadline, said, (*_rest, zh, en) in zip(deadlines, words, found, strict=True)
    ]
    return Portion(items, total, f"{reverse('deadlines:list')}?state={state}")


def _item(deadline: Deadline, said: str, unit: str) -> TodayItem:
    label = str(deadline.snapshot.label)
    return TodayItem(
        title=label,
        url=reverse("deadlines:deadline", args=[deadline.pk]),
        due=deadline.due,
        said=said,
        note=" · ".join(name for name in (label, unit) if name),
        subject=deadline.subject,
    )


ASKED = ("id", "asked_by_id", "due_before", "asked_due", "approver", "deadline_id")
OF_IT = ("id", "subject", "rule", "team_id", "unit_id")


def to_decide(person: Person, room: int) -> Asking:
    """Requests for more time that this person may decide."""
    seen = Deadline.objects.visible_to(person).open()
    asked = Extension.objects.filter(decision="", deadline__in=seen.values("pk"))
    names = (f"deadline__{name}" for name in OF_IT)
    who = ("asked_by__name_zh", "asked_by__name_en")
    rows = asked.order_by("due_before", "pk").values_list(*ASKED, *who, *names)[:TRIED]
    (found,) = yield [rows]
    powers = powers_of(person)
    places = [unit for values in found for unit in values[-2:]]
    if places:
        (above,) = yield [powers.above(places)]
        powers.learn(above)
    mine = []
    for values in found:
        request = instance(Extension, ASKED, values[: len(ASKED)])
        deadline = instance(Deadline, OF_IT, values[-len(OF_IT) :])
        deadline.__dict__["asked"] = request
        if why_not(person, "deadlines.decide_extension", deadline) is None:
            zh, en = values[len(ASKED) : -len(OF_IT)]
            mine.append(_request(request, deadline, in_language(zh, en)))
    return Portion(mine[:room], len(mine), f"{reverse('deadlines:list')}?state=asked")


def _request(asked: Extension, deadline: Deadline, who: str) -> TodayItem:
    note = _("%(who)s asks for more time: from %(before)s to %(after)s") % {
        "who": who,
        "before": iso(asked.due_before),
        "after": iso(asked.asked_due),
    }
    return TodayItem(
        title=str(deadline.snapshot.label),
        url=reverse("deadlines:deadline", args=[deadline.pk]),
        due=asked.due_before,
        note=note,
        act=_("Decide"),
        act_url=reverse("deadlines:decide", args=[deadline.pk]),
        subject=deadline.subject,
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


def elsewhere(person: Person, room: int) -> Asking:
    """Late, and owed by the other side: the oldest of them, and how many."""
    side = _side(person)
    other = Owes.UNIT if side is Owes.TEAM else Owes.TEAM
    rows = Deadline.objects.visible_to(person).filter(rule__owes=other.value).overdue()
    body = "unit" if other is Owes.UNIT else "team"
    oldest = rows.order_by("due", "pk").values_list("due", f"{body}__name_zh", f"{body}__name_en")
    first, total = yield [oldest[:1], Tally(rows)]
    if not first:
        return Portion()
    due, zh, en = first[0]
    note = _("the longest for %(days)s days: %(who)s") % {
        "days": (clock.today() - due).days,
        "who": in_language(zh, en) if zh else "—",
    }
    title = (
        _("%(n)s overdue with units") if other is Owes.UNIT else _("%(n)s overdue with the team")
    )
    url = f"{reverse('deadlines:list')}?state=overdue"
    return Portion([TodayItem(title % {"n": f"{total:,}"}, url, note=note)], 1)
