"""Put an activity down, as done or as planned."""

from dataclasses import replace

from django.db import transaction

from vedette.access.permissions import require
from vedette.activities.actions.details import Details, check
from vedette.activities.actions.parts import firm_named, write_parts
from vedette.activities.models import Activity, Kind
from vedette.activities.states import State
from vedette.journal.actions import next_number, record
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit


@transaction.atomic
def record_activity(
    kind: Kind, team: Unit, details: Details, *, by: Person, planned: bool = False
) -> Activity:
    """Put down what a team did, or plans to do.

    Without takers, it is taken that the one who writes was there. Raises Unacceptable with every
    field that can't be so: a day to come for work that is done, a unit outside the team's
    oversight on that day, something that this kind of activity needs or has no place for.
    """
    require(by, "activities.record", Activity(team=team))
    if not details.takers:
        details = replace(details, takers=[by])
    check(kind, team, details, planned=planned)
    now = clock.now()
    firm = firm_named(details.firm, details.firm_kind, by=by) if details.firm else None
    year = clock.today().year
    activity = Activity.objects.create(
        ref=f"A-{year}-{next_number(f'activity:{year}'):04d}",
        kind=kind,
        state=State.PLANNED if planned else State.DONE,
        team=team,
        unit=details.unit,
        on=details.on,
        until=details.until,
        region=details.region,
        title=details.title.strip(),
        summary=details.summary.strip(),
        amount=details.amount,
        rank=details.rank,
        firm=firm,
        shown_to_unit=details.shown_to_unit,
        recorded_by=by,
        done_at=None if planned else now,
    )
    parts = write_parts(activity, details)
    key = "activities.planned" if planned else "activities.recorded"
    data = {"kind": activity.kind, "on": activity.on, "amount": activity.amount}
    record(key, activity, by=by, data=data, rows=parts)
    return activity
