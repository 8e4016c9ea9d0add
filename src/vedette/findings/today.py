"""What findings have to say of a person's day."""

from datetime import date

from django.db.models import Count, F, Min
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vedette.access.permissions import why_not_step
from vedette.findings.models import Finding
from vedette.findings.queries import NEXT, waiting_for
from vedette.findings.states import FINDING, OPEN, State
from vedette.kernel import clock
from vedette.kernel.today import Number, Portion, TodayItem
from vedette.organisation.models import Person

MOST = 999
"""Counted up to: a day's work is not more, and counting on would cost."""
TRIED = 3
"""How many times the room is looked through for what four eyes let this person do."""


def waiting(person: Person, room: int) -> Portion:
    """Findings whose next step is this person's."""
    seen = Finding.objects.visible_to(person).exclude(state=State.RISK_ACCEPTED)
    rows = waiting_for(seen, person)
    found = rows.select_related("unit", "team").order_by(F("due_on").asc(nulls_last=True), "pk")[
        : room * TRIED
    ]
    looked = list(found)
    items = [_item(one) for one in looked if not _barred(one, person)]
    total = len(items) if len(looked) < room * TRIED else rows[:MOST].count()
    return Portion(items[:room], total, f"{reverse('findings:list')}?mine=1")


def _barred(finding: Finding, person: Person) -> bool:
    """Someone else must take this step: four eyes, or a rule beyond the role."""
    denial = why_not_step(FINDING, finding, NEXT[finding.state], person)
    return denial is not None and not denial.code.startswith("incomplete")


def _item(finding: Finding) -> TodayItem:
    state = State(finding.state).label
    return TodayItem(
        title=finding.title,
        url=finding.get_absolute_url(),
        due=finding.due_on,
        note=f"{finding.ref} · {finding.unit.name} · {state}",
        act=FINDING[NEXT[finding.state]].label,
    )


def elsewhere(person: Person, room: int) -> Portion:
    """Open findings that wait for someone else, by what they wait for."""
    seen = Finding.objects.visible_to(person).open()
    mine = waiting_for(seen, person).order_by().values("pk")
    others = seen.exclude(pk__in=mine).order_by().values("state")
    counted = others.annotate(n=Count("pk"), first=Min("due_on")).order_by("-n")
    items = [
        TodayItem(
            title=_("%(state)s: %(n)s")
            % {"n": f"{row['n']:,}", "state": capfirst(State(row["state"]).label)},
            url=f"{reverse('findings:list')}?state={row['state']}",
            note=_late(row["first"]),
        )
        for row in counted[:room]
    ]
    return Portion(items, len(items))


def _late(first: date | None) -> str:
    days = (clock.today() - first).days if first else 0
    return _("the longest %(days)s days over") % {"days": days} if days > 0 else ""


def numbers(person: Person) -> list[Number]:
    """Open, and late."""
    seen = Finding.objects.visible_to(person)
    opened, late = seen.filter(state__in=OPEN).count(), seen.overdue().count()
    if not (opened or seen.exists()):
        return []
    ledger = reverse("findings:list")
    return [
        Number(_("Findings not signed off"), opened, f"{ledger}?open=1"),
        Number(_("of these overdue"), late, f"{ledger}?overdue=1", late=late > 0),
    ]
