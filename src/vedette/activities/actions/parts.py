"""The rows that hang on an activity: written with it, and written anew when it is corrected."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from vedette.activities.actions.details import Details
from vedette.activities.models import (
    Activity,
    Advice,
    Aspect,
    ChecklistItem,
    Firm,
    FirmKind,
    Partner,
    Taker,
)
from vedette.activities.models.firm import firm_key
from vedette.journal.actions import Actor, record
from vedette.kernel.rows import Row, require_transaction


def write_parts(activity: Activity, details: Details) -> list[Row]:
    """Write who, with whom, why, and what was asked and advised."""
    require_transaction()
    questions = [(q.strip(), a.strip()) for q, a in details.checklist if q.strip()]
    advice = [text.strip() for text in details.advice if text.strip()]
    return [
        *write_replaceable(activity, details),
        *ChecklistItem.objects.bulk_create(
            ChecklistItem(activity=activity, place=place, question=question, answer=answer)
            for place, (question, answer) in enumerate(questions, 1)
        ),
        *Advice.objects.bulk_create(
            Advice(activity=activity, place=place, text=text)
            for place, text in enumerate(advice, 1)
        ),
    ]


def write_replaceable(activity: Activity, details: Details) -> list[Row]:
    """Write the parts that a correction states anew."""
    require_transaction()
    return [
        *Partner.objects.bulk_create(
            Partner(activity=activity, unit=unit) for unit in dict.fromkeys(details.partners)
        ),
        *Taker.objects.bulk_create(
            Taker(activity=activity, person=person) for person in dict.fromkeys(details.takers)
        ),
        *Aspect.objects.bulk_create(
            Aspect(activity=activity, kind=kind, value=value) for kind, value in details.aspects()
        ),
    ]


def take_replaceable(activity: Activity) -> Sequence[Row]:
    """Take away those parts, and return what they were, for the record."""
    require_transaction()
    taken: list[Row] = []
    parts: tuple[QuerySet[Any], ...] = (
        activity.partners.all(),
        activity.takers.all(),
        activity.aspects.all(),
    )
    for rows in parts:
        taken += list(rows)
        rows.delete()
    return taken


def firm_named(name: str, kind: FirmKind | str, *, by: Actor) -> Firm:
    """The firm of this name, registered now if nobody has been there before.

    A firm keeps the kind under which it was first registered: one firm, one kind.
    """
    require_transaction()
    key = firm_key(name)
    firm = Firm.objects.filter(key=key).first()
    if firm is None:
        firm = Firm.objects.create(name=name.strip(), key=key, kind=kind)
        record("activities.firm_added", firm, by=by)
    return firm
