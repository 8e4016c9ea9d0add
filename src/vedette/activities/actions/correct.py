"""Correct an activity; what stood there before stays in the record."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.activities.actions.details import Details, check
from vedette.activities.actions.parts import firm_named, take_replaceable, write_replaceable
from vedette.activities.actions.standing import require_standing
from vedette.activities.models import Activity, Kind
from vedette.activities.states import State
from vedette.journal.actions import record
from vedette.kernel.errors import Incomplete
from vedette.organisation.models import Person

FIELDS = ("on", "until", "title", "unit", "region", "rank", "amount", "summary", "shown_to_unit")


@transaction.atomic
def correct(activity: Activity, details: Details, *, why: str, by: Person) -> None:
    """State an activity anew: all but its kind, its team, its questions and its advice.

    Raises Incomplete without a reason, Unacceptable for what can't be so, Stale if someone
    changed it since it was read.
    """
    require(by, "activities.correct", activity)
    require_standing(activity)
    if not why.strip():
        raise Incomplete("why", _("Say why you correct it."))
    planned = activity.state == State.PLANNED
    check(Kind(activity.kind), activity.team, details, planned=planned)
    before = _values(activity)
    for name in FIELDS:
        setattr(activity, name, getattr(details, name))
    activity.title, activity.summary = details.title.strip(), details.summary.strip()
    if details.firm:
        activity.firm = firm_named(details.firm, details.firm_kind, by=by)
    activity.keep(*FIELDS, "firm")
    taken = take_replaceable(activity)
    written = write_replaceable(activity, details)
    after = _values(activity)
    changed = [name for name in after if after[name] != before[name]]
    data = {
        "why": why.strip(),
        "before": {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
    }
    record("activities.corrected", activity, by=by, data=data, rows=written, removed=taken)


def _values(activity: Activity) -> dict[str, Any]:
    """What a correction may change, in words that outlive the rows."""
    plain = {name: getattr(activity, name) for name in FIELDS if name not in {"unit", "region"}}
    aspects = activity.aspects.order_by("id").values_list("kind", "value")
    return {
        **plain,
        "unit": activity.unit.ref if activity.unit else "",
        "region": activity.region.code if activity.region else "",
        "firm": activity.firm.name if activity.firm else "",
        "aspects": [f"{kind}:{value}" for kind, value in aspects],
        "partners": list(activity.partners.order_by("id").values_list("unit__ref", flat=True)),
        "takers": list(activity.takers.order_by("id").values_list("person__ref", flat=True)),
    }
