"""What working together has to say of a person's day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vedette.access.permissions import rows_for, why_not
from vedette.cooperation.models import ItemQuerySet, Kind, Matter, MatterQuerySet
from vedette.cooperation.queries import items_of, mechanisms, quarter_of, receipts_of
from vedette.cooperation.rhythm import Rhythm
from vedette.kernel import clock
from vedette.kernel.asked import Question, Tally
from vedette.kernel.today import Asking, AskingNumbers, Number, Portion, TodayItem
from vedette.organisation.models import Person

AHEAD = timedelta(days=7)
"""Days ahead that are shown as coming."""
MOST = 999
"""Counted up to: a day's work is not more."""
MOST_MECHANISMS = 200
ITEM = ("text", "due", "matter__ref", "matter__title", "matter__topic")


def overdue(person: Person, room: int) -> Asking:
    """Items of one's own body that are late, and rhythms that one's team missed."""
    rhythms = _rhythms(_written_by(person, "cooperation.record"))
    late, total, rhythmic = yield [*_asked(items_of(person).overdue(), room), rhythms]
    missed = list(_missed(rhythmic))
    return Portion([*missed, *_items(late)], len(missed) + total, _all_open())


def soon(person: Person, room: int) -> Asking:
    """Items of one's own body that are due in the next days."""
    today = clock.today()
    rows = items_of(person).filter(due__range=(today, today + AHEAD))
    found, total = yield _asked(rows, room)
    return Portion(_items(found), total, _all_open())


def _asked(rows: ItemQuerySet, room: int) -> list[Question]:
    return [rows.by_due().values_list(*ITEM)[:room], Tally(rows, MOST)]


def _items(found: Sequence[Any]) -> list[TodayItem]:
    return [
        TodayItem(
            title=text,
            url=f"{reverse('cooperation:matter', args=[ref])}#items",
            due=due,
            note=f"{ref} · {title or topic}",
            act=_("Say what became of it"),
        )
        for text, due, ref, title, topic in found
    ]


def _all_open() -> str:
    return f"{reverse('cooperation:list')}?open_items=1"


def _written_by(person: Person, right: str) -> MatterQuerySet:
    """The matters to which a person's own team has a right."""
    if why_not(person, right) is not None:
        return Matter.objects.none()
    return Matter.objects.visible_to(person).filter(rows_for(person, right))


def _rhythms(rows: MatterQuerySet) -> Question:
    rhythmic: Any = mechanisms(rows).filter(months__isnull=False).order_by("on", "pk")
    return rhythmic.values_list("ref", "title", "months", "on", "last_held")[:MOST_MECHANISMS]


def _missed(found: Sequence[tuple[str, str, int, date, date | None]]) -> Iterator[TodayItem]:
    for ref, title, months, on, last in found:
        rhythm = Rhythm.since(on, last, months)
        if not rhythm.is_kept:
            enter = reverse("cooperation:enter", args=["consultation"])
            yield TodayItem(
                title=title,
                url=reverse("cooperation:matter", args=[ref]),
                due=rhythm.due,
                note=_("rhythm missed"),
                act=_("Consult"),
                act_url=f"{enter}?under={ref}",
            )


def to_sign(person: Person, room: int) -> Asking:
    """Receipts to sign and reminders to answer, for one's own body."""
    if why_not(person, "cooperation.receive") is not None:
        return Portion()
    rows = receipts_of(person).open_to_act().select_related(None)
    columns = ("matter__ref", "matter__kind", "matter__due", "received_at")
    found, total = yield [rows.values_list(*columns)[:room], Tally(rows, MOST)]
    items = [
        TodayItem(
            title=ref,
            url=reverse("cooperation:matter", args=[ref]),
            due=due,
            note=f"{ref} · {Kind(kind).label}",
            act=_("Answer") if received else _("Sign for it"),
            subject=f"joint:{ref}",
        )
        for ref, kind, due, received in found
    ]
    return Portion(items, total, reverse("cooperation:overview"))


def unreceived(person: Person, room: int) -> Asking:
    """What one's team sent, and nobody signed for."""
    (total,) = yield [Tally(_written_by(person, "cooperation.send").unreceived(), MOST)]
    if not total:
        return Portion()
    words = ngettext("%(n)s entry awaits a receipt", "%(n)s entries await a receipt", total)
    url = f"{reverse('cooperation:list')}?unreceived=1"
    return Portion([TodayItem(words % {"n": f"{total:,}"}, url)], 1)


def numbers(person: Person) -> AskingNumbers:
    """How often others were spoken with this quarter."""
    if why_not(person, "cooperation.view_all") is not None:
        return []
    first, today = quarter_of(clock.today()), clock.today()
    contacts = Matter.objects.visible_to(person).of_kind(Kind.CONTACT).standing()
    (number,) = yield [Tally(contacts.in_period(first, today))]
    page = f"{reverse('cooperation:list')}?kind=contact&on_from={first}&on_to={today}"
    return [Number(_("Contacts this quarter"), number, page)]
