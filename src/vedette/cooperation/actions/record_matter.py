"""Put a joint matter down."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.cooperation.actions.details import Details, check
from vedette.cooperation.actions.parts import write_parts
from vedette.cooperation.models import Kind, Matter
from vedette.journal.actions import next_number, record
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit

COLUMNS = (
    *("form", "unit", "on", "until", "title", "topic", "text", "minutes", "people", "region"),
    *("rank", "amount", "person", "issuer", "number", "months", "due", "under"),
)
TEXTS = frozenset({"title", "topic", "text", "minutes", "people", "issuer", "number"})


@transaction.atomic
def record_matter(kind: Kind, team: Unit, details: Details, *, by: Person) -> Matter:
    """Put down what a team does together with others.

    Raises Unacceptable with every field that can't be so: a day to come, a unit outside the team's
    oversight on that day, something that this kind needs or has no place for.
    """
    require(by, "cooperation.record", Matter(team=team))
    check(kind, team, details)
    year = clock.today().year
    matter = Matter.objects.create(
        ref=f"J-{year}-{next_number(f'joint:{year}'):04d}",
        kind=kind,
        team=team,
        recorded_by=by,
        recorded_at=clock.now(),
        **said(details),
    )
    parts = write_parts(matter, details)
    data = {"kind": matter.kind, "on": matter.on}
    record("cooperation.recorded", matter, by=by, data=data, rows=parts)
    return matter


def said(details: Details) -> dict[str, object]:
    """The columns of a matter as the details state them."""
    values = {name: getattr(details, name) for name in COLUMNS}
    return {name: v.strip() if name in TEXTS else v for name, v in values.items()}
