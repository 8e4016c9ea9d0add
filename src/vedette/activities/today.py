"""What activities have to say of a person's day."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vedette.access.permissions import rows_for, why_not
from vedette.access.rights import sides_of
from vedette.activities.models import Activity, Advice
from vedette.activities.queries import planned_and_come
from vedette.kernel import clock
from vedette.kernel.today import Number, Portion, TodayItem
from vedette.organisation.models import Person


def planned(person: Person, room: int) -> Portion:
    """Plans of one's team whose day has come."""
    seen = Activity.objects.visible_to(person)
    mine = seen.filter(rows_for(person, "activities.record", sides_of(Activity)))
    rows = planned_and_come(mine).select_related("unit", "firm").order_by("on", "pk")
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
        for row in rows.prefetch_related("aspects")[:room]
    ]
    return Portion(items, rows.count(), f"{reverse('activities:list')}?state=planned")


def advice_awaited(person: Person, room: int) -> Portion:
    """Advice that nobody has decided on yet."""
    if why_not(person, "activities.record") is not None:
        return Portion()
    seen = Activity.objects.visible_to(person).done()
    waiting = Advice.objects.of(seen).awaited()
    total = waiting.count()
    if not total:
        return Portion()
    first = waiting.select_related("activity").order_by("activity__on", "pk")[0]
    words = ngettext(
        "%(n)s piece of advice awaits a decision", "%(n)s pieces of advice await a decision", total
    )
    note = _("the oldest for %(days)s days") % {"days": (clock.today() - first.activity.on).days}
    url = f"{reverse('activities:list')}?advice=1"
    return Portion([TodayItem(words % {"n": f"{total:,}"}, url, note=note)], 1)


def numbers(person: Person) -> list[Number]:
    """What was done this month, and where the plans are."""
    if why_not(person, "activities.view_all") is not None:
        return []
    today = clock.today()
    first = today.replace(day=1)
    done = Activity.objects.visible_to(person).done().in_period(first, today).count()
    page = reverse("activities:month", args=[today.year, today.month])
    return [Number(_("Activities this month"), done, page)]
