"""The first page of working together: rhythms, contacts, what is open, what waits."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.cooperation.models import Item, Kind, Matter, MatterQuerySet, Party
from vedette.cooperation.queries import (
    Quarter,
    contacts_by_quarter,
    kinds_counted,
    last_contacts,
    mechanisms,
    receipts_of,
)
from vedette.cooperation.rhythm import rhythm_of
from vedette.cooperation.views.words import item_tag, receipt_tag, rhythm_tag

SHOWN = 8
"""Lines of each part; the rest is one click away."""
MOST_MECHANISMS = 500
"""Looked at for the few whose day comes first; a province has some dozens."""
HEIGHT, WIDTH, GAP = 64, 36, 8
"""Of the bars, in the drawing's own units."""


@dataclass(frozen=True)
class Bar:
    """One quarter as it is drawn, with the address of the contacts behind it."""

    quarter: Quarter
    x: int
    height: int
    url: str
    is_now: bool

    @property
    def y(self) -> int:
        return HEIGHT - self.height


@may("cooperation.view")
def overview(request: StaffRequest) -> HttpResponse:
    person = request.person
    seen = Matter.objects.visible_to(person)
    inside = why_not(person, "cooperation.view_all") is None
    page = {
        "title": _("Working together"),
        "inside": inside,
        "may_record": why_not(person, "cooperation.record") is None,
        "kinds": [(kind, number) for kind, number in kinds_counted(seen).items() if number],
        "to_sign": _signing(request),
        "items": _items(seen),
        "items_url": f"{reverse('cooperation:list')}?open_items=1",
        **(_inside(request, seen) if inside else {}),
    }
    return render(request, "cooperation/overview.html", page)


def _inside(request: StaffRequest, seen: MatterQuerySet) -> dict[str, Any]:
    """What only the team and those above it follow."""
    quarters = contacts_by_quarter(seen)
    waiting = Party.objects.to_sign().filter(matter__in=seen.order_by().values("pk"))
    return {
        "mechanisms": _mechanisms(seen),
        "bars": _bars(quarters),
        "bars_width": len(quarters) * (WIDTH + GAP) - GAP,
        "bars_height": HEIGHT,
        "now": quarters[-1],
        "before": quarters[-2],
        "again": last_contacts(request.person),
        "waiting": waiting.select_related("matter", "unit").order_by("matter__sent_at")[:SHOWN],
        "waiting_url": f"{reverse('cooperation:list')}?unreceived=1",
    }


def _mechanisms(seen: MatterQuerySet) -> list[dict[str, Any]]:
    """Those in force: the rhythm that was missed the longest ago first."""
    rows = mechanisms(seen).select_related("team").prefetch_related("parties__unit")
    found = [(row, rhythm_of(row)) for row in rows[:MOST_MECHANISMS]]
    found.sort(key=lambda pair: pair[1].due if pair[1] else date.max)
    return [
        {"row": row, "rhythm": rhythm, "tag": rhythm_tag(rhythm) if rhythm else ""}
        for row, rhythm in found[:SHOWN]
    ]


def _bars(quarters: list[Quarter]) -> list[Bar]:
    most = max((quarter.number for quarter in quarters), default=0) or 1
    return [
        Bar(
            quarter,
            place * (WIDTH + GAP),
            max(quarter.number * HEIGHT // most, 2 if quarter.number else 1),
            _contacts_of(quarter),
            place == len(quarters) - 1,
        )
        for place, quarter in enumerate(quarters)
    ]


def _contacts_of(quarter: Quarter) -> str:
    query = {"kind": Kind.CONTACT.value, "on_from": f"{quarter.start}", "on_to": f"{quarter.end}"}
    return f"{reverse('cooperation:list')}?{urlencode(query)}"


def _signing(request: StaffRequest) -> list[dict[str, Any]]:
    """What waits for a receipt or an answer of this reader's own body."""
    parties = receipts_of(request.person).open_to_act()[:SHOWN]
    return [
        {"party": party, "tag": receipt_tag(party, answers=party.matter.shape.answers)}
        for party in parties
    ]


def _items(seen: MatterQuerySet) -> list[dict[str, Any]]:
    """Open items, the earliest due first."""
    rows = Item.objects.open().of(seen).by_due().select_related("matter", "owner")
    return [{"item": item, "tag": item_tag(item)} for item in rows[:SHOWN]]
