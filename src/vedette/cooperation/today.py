"""What working together has to say of a person's day."""

from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vedette.access.permissions import rows_for, why_not
from vedette.cooperation.models import ItemQuerySet, Kind, Matter, Party
from vedette.cooperation.queries import items_of, quarter_of, receipts_of, rhythms_missed
from vedette.kernel import clock
from vedette.kernel.today import Number, Portion, TodayItem
from vedette.organisation.models import Person

AHEAD = 7
"""Days ahead that are shown as coming."""


def overdue(person: Person, room: int) -> Portion:
    """Items of one's own body that are late, and rhythms that one's team missed."""
    late = items_of(person).overdue()
    missed = _missed(person)
    return Portion(
        [*missed, *_lines(late, room)][: room * 2],
        len(missed) + late.count(),
        f"{reverse('cooperation:list')}?open_items=1",
    )


def soon(person: Person, room: int) -> Portion:
    """Items of one's own body that are due in the next days."""
    today = clock.today()
    rows = items_of(person).filter(due__range=(today, today + timedelta(days=AHEAD)))
    url = f"{reverse('cooperation:list')}?open_items=1"
    return Portion(_lines(rows, room), rows.count(), url)


def _lines(rows: ItemQuerySet, room: int) -> list[TodayItem]:
    return [
        TodayItem(
            title=item.text,
            url=f"{reverse('cooperation:matter', args=[item.matter.ref])}#items",
            due=item.due,
            note=f"{item.matter.ref} · {item.matter.heading}",
            act=_("Say what became of it"),
        )
        for item in rows.by_due()[:room]
    ]


def _missed(person: Person) -> list[TodayItem]:
    """Rhythms that the team let pass."""
    if why_not(person, "cooperation.record") is not None:
        return []
    mine = Matter.objects.visible_to(person).filter(rows_for(person, "cooperation.record"))
    return [
        TodayItem(
            title=matter.heading,
            url=reverse("cooperation:matter", args=[matter.ref]),
            due=rhythm.due,
            note=_("rhythm missed"),
            act=_("Consult"),
            act_url=f"{reverse('cooperation:enter', args=['consultation'])}?under={matter.ref}",
        )
        for matter, rhythm in rhythms_missed(mine)
    ]


def to_sign(person: Person, room: int) -> Portion:
    """Receipts to sign and reminders to answer, for one's own body."""
    if why_not(person, "cooperation.receive") is not None:
        return Portion()
    own = receipts_of(person)
    signs, answers = own.to_sign(), own.to_answer()
    items = [_line(party, _("Sign for it")) for party in signs[:room]]
    items += [_line(party, _("Answer")) for party in answers[:room]]
    return Portion(items, signs.count() + answers.count(), reverse("cooperation:overview"))


def _line(party: Party, act: str) -> TodayItem:
    matter = party.matter
    return TodayItem(
        title=matter.heading,
        url=reverse("cooperation:matter", args=[matter.ref]),
        due=matter.due,
        note=f"{matter.ref} · {matter.get_kind_display()}",
        act=act,
    )


def unreceived(person: Person, room: int) -> Portion:
    """What one's team sent, and nobody signed for."""
    if why_not(person, "cooperation.send") is not None:
        return Portion()
    mine = Matter.objects.visible_to(person).filter(rows_for(person, "cooperation.send"))
    total = mine.unreceived().count()
    if not total:
        return Portion()
    words = ngettext("%(n)s entry awaits a receipt", "%(n)s entries await a receipt", total)
    url = f"{reverse('cooperation:list')}?unreceived=1"
    return Portion([TodayItem(words % {"n": f"{total:,}"}, url)], 1)


def numbers(person: Person) -> list[Number]:
    """How often others were spoken with this quarter."""
    if why_not(person, "cooperation.view_all") is not None:
        return []
    first, today = quarter_of(clock.today()), clock.today()
    contacts = Matter.objects.visible_to(person).of_kind(Kind.CONTACT).standing()
    page = f"{reverse('cooperation:list')}?kind=contact&on_from={first}&on_to={today}"
    return [Number(_("Contacts this quarter"), contacts.in_period(first, today).count(), page)]
