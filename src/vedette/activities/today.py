"""What activities have to say of a person's day."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vedette.access.permissions import rows_for, why_not
from vedette.access.rights import sides_of
from vedette.activities.models import Activity, Advice
from vedette.activities.queries import planned_and_come
from vedette.kernel import clock
from vedette.kernel.asked import Tally
from vedette.kernel.today import Asking, AskingNumbers, Number, Portion, TodayItem
from vedette.organisation.models import Person

MOST = 999
"""Counted up to: a day's work is not more."""


def planned(person: Person, room: int) -> Asking:
    """Plans of one's team whose day has come."""
    seen = Activity.objects.visible_to(person)
    mine = seen.filter(rows_for(person, "activities.record", sides_of(Activity)))
    rows = planned_and_come(mine).order_by("on", "pk")
    found, total = yield [rows.values_list("pk")[:room], Tally(rows, MOST)]
    if not found:
        return Portion()
    shown = Activity.objects.filter(pk__in=[pk for (pk,) in found]).order_by("on", "pk")
    items = [
        TodayItem(
            title=row.heading,
            url=reverse("activities:activity", args=[row.ref]),
            due=row.until or row.on,
            note=" · ".join(
                part for part in (row.ref, row.get_kind_display(), str(row.unit or "")) if part
            ),
            act=_("Say what was done"),
        )
        for row in shown.select_related("unit", "firm").prefetch_related("aspects")
    ]
    return Portion(items, total, f"{reverse('activities:list')}?state=planned")


def advice_awaited(person: Person, room: int) -> Asking:
    """Advice that nobody has decided on yet."""
    if why_not(person, "activities.record") is not None:
        return Portion()
    seen = Activity.objects.visible_to(person).done()
    waiting = Advice.objects.of(seen).awaited()
    oldest = waiting.order_by("activity__on", "pk").values_list("activity__on")[:1]
    total, first = yield [Tally(waiting), oldest]
    if not total:
        return Portion()
    words = ngettext(
        "%(n)s piece of advice awaits a decision", "%(n)s pieces of advice await a decision", total
    )
    note = _("the oldest for %(days)s days") % {"days": (clock.today() - first[0][0]).days}
    url = f"{reverse('activities:list')}?advice=1"
    return Portion([TodayItem(words % {"n": f"{total:,}"}, url, note=note)], 1)


def numbers(person: Person) -> AskingNumbers:
    """What was done this month, and where the plans are."""
    if why_not(person, "activities.view_all") is not None:
        return []
    today = clock.today()
    first = today.replace(day=1)
    (done,) = yield [Tally(Activity.objects.visible_to(person).done().in_period(first, today))]
    page = reverse("activities:month", args=[today.year, today.month])
    return [Number(_("Activities this month"), done, page)]
