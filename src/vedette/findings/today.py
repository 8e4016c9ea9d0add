"""What findings have to say of a person's day."""

from datetime import date

from django.db.models import Count, F, Min
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vedette.access.permissions import standings
from vedette.access.powers import powers_of
from vedette.findings.models import Finding
from vedette.findings.queries import NEXT, waiting_for
from vedette.findings.states import FINDING, OPEN, State
from vedette.kernel import clock
from vedette.kernel.asked import Tally, instance
from vedette.kernel.errors import Denial
from vedette.kernel.names import in_language
from vedette.kernel.today import Asking, AskingNumbers, Number, Portion, TodayItem
from vedette.organisation.models import Person

MOST = 999
"""Counted up to: a day's work is not more, and counting on would cost."""
TRIED = 3
"""How many times the room is looked through for what four eyes let this person do."""


LONG = {"criteria", "condition", "cause", "effect", "remarks"}
COLUMNS = tuple(each.attname for each in Finding._meta.concrete_fields if each.name not in LONG)


def waiting(person: Person, room: int) -> Asking:
    """Findings whose next step is this person's."""
    seen = Finding.objects.visible_to(person).exclude(state=State.RISK_ACCEPTED)
    rows = waiting_for(seen, person)
    first = rows.order_by(F("due_on").asc(nulls_last=True), "pk")
    columns = first.values_list(*COLUMNS, "unit__name_zh", "unit__name_en")
    found, total = yield [columns[: room * TRIED], Tally(rows, MOST)]
    looked = [(instance(Finding, COLUMNS, values[:-2]), values[-2:]) for values in found]
    powers = powers_of(person)
    if looked:
        sides = [unit for finding, _unit in looked for unit in (finding.team_id, finding.unit_id)]
        (above,) = yield [powers.above(sides)]
        powers.learn(above)
    items = [_item(one, in_language(*unit)) for one, unit in looked if not _barred(one, person)]
    if len(looked) < room * TRIED:
        total = len(items)
    return Portion(items[:room], total, f"{reverse('findings:list')}?mine=1")


def _barred(finding: Finding, person: Person) -> bool:
    """Someone else must take this step: four eyes, or a rule beyond the role.

    What must still be filled in bars nobody here: doing so is what it waits for.
    """
    step = FINDING[NEXT[finding.state]]
    found = standings(person, step.right, finding)
    if isinstance(found, Denial):
        return True
    took_part = {getattr(finding, f"{name}_id") for name in step.not_by} - {None}
    return all(took_part.intersection(standing.actor_ids) for standing in found)


def _item(finding: Finding, unit: str) -> TodayItem:
    state = State(finding.state).label
    return TodayItem(
        title=finding.title,
        url=finding.get_absolute_url(),
        due=finding.due_on,
        note=f"{finding.ref} · {unit} · {state}",
        act=FINDING[NEXT[finding.state]].label,
    )


def elsewhere(person: Person, room: int) -> Asking:
    """Open findings that wait for someone else, by what they wait for."""
    seen = Finding.objects.visible_to(person).open()
    mine = waiting_for(seen, person).order_by().values("pk")
    others = seen.exclude(pk__in=mine).order_by().values("state")
    counted = others.annotate(n=Count("pk"), first=Min("due_on")).order_by("-n", "state")
    (found,) = yield [counted.values_list("state", "n", "first")[:room]]
    items = [
        TodayItem(
            title=_("%(state)s: %(n)s")
            % {"n": f"{number:,}", "state": capfirst(State(state).label)},
            url=f"{reverse('findings:list')}?state={state}",
            note=_late(first),
        )
        for state, number, first in found
    ]
    return Portion(items, len(items))


def _late(first: date | None) -> str:
    days = (clock.today() - first).days if first else 0
    return _("the longest %(days)s days over") % {"days": days} if days > 0 else ""


def numbers(person: Person) -> AskingNumbers:
    """Open, and late."""
    seen = Finding.objects.visible_to(person)
    asked = [Tally(seen.filter(state__in=OPEN)), Tally(seen.overdue()), Tally(seen, 1)]
    opened, late, any_at_all = yield asked
    if not any_at_all:
        return []
    ledger = reverse("findings:list")
    return [
        Number(_("Findings not signed off"), opened, f"{ledger}?open=1"),
        Number(_("of these overdue"), late, f"{ledger}?overdue=1", late=late > 0),
    ]
