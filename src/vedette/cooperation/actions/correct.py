"""Correct a joint matter; what stood there before stays in the record."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.cooperation.actions.details import Details, check
from vedette.cooperation.actions.parts import restate_features, restate_parties
from vedette.cooperation.actions.record_matter import COLUMNS, said
from vedette.cooperation.actions.standing import require_standing
from vedette.cooperation.models import Kind, Matter
from vedette.journal.actions import record
from vedette.kernel.errors import Incomplete, Unacceptable
from vedette.organisation.models import Person

LINES = frozenset({"items"})
"""Not stated anew by a correction: each item has its own life."""


@transaction.atomic
def correct(matter: Matter, details: Details, *, why: str, by: Person) -> None:
    """State a joint matter anew: all but its kind, its team and its items.

    Raises Incomplete without a reason, Unacceptable for what can't be so (a party that signed or
    owns an item can't be taken out), Stale if someone changed it since it was read.
    """
    require(by, "cooperation.correct", matter)
    require_standing(matter)
    if not why.strip():
        raise Incomplete("why", _("Say why you correct it."))
    _check(matter, details)
    before = _values(matter)
    for name, value in said(details).items():
        setattr(matter, name, value)
    matter.keep(*COLUMNS)
    parties, gone = restate_parties(matter, details)
    features, taken = restate_features(matter, details)
    after = _values(matter)
    changed = [name for name in after if after[name] != before[name]]
    data = {
        "why": why.strip(),
        "before": {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
    }
    rows, removed = [*parties, *features], [*gone, *taken]
    record("cooperation.corrected", matter, by=by, data=data, rows=rows, removed=removed)


def _check(matter: Matter, details: Details) -> None:
    try:
        check(Kind(matter.kind), matter.team, details)
    except Unacceptable as refused:
        left = {name: why for name, why in refused.fields.items() if name not in LINES}
        if left:
            raise Unacceptable(refused.denial.code, next(iter(left.values())), left) from refused
    others = matter.items.exclude(owner=None).exclude(owner=matter.team)
    bound = {party.unit_id for party in matter.parties.exclude(received_at=None)}
    bound |= {item.owner_id for item in others if item.owner_id}
    if bound - {unit.pk for unit in details.parties}:
        reason = _("A party that signed for it, or owns an item, has to stay.")
        raise Unacceptable("parties", reason, {"parties": reason})


def _values(matter: Matter) -> dict[str, Any]:
    """What a correction may change, in words that outlive the rows."""
    rows = {"unit", "region", "person", "under"}
    plain = {name: getattr(matter, name) for name in COLUMNS if name not in rows}
    features = matter.features.order_by("id").values_list("kind", "value")
    return {
        **plain,
        "unit": matter.unit.ref if matter.unit else "",
        "region": matter.region.code if matter.region else "",
        "person": matter.person.ref if matter.person else "",
        "under": matter.under.ref if matter.under else "",
        "features": [f"{kind}:{value}" for kind, value in features],
        "parties": list(matter.parties.order_by("id").values_list("unit__ref", flat=True)),
    }
