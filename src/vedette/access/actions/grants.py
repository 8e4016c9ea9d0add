"""Give a role on a unit, and end it."""

from datetime import date

from django.db import transaction

from vedette.access.models import Grant
from vedette.access.powers import forget
from vedette.access.roles import Role
from vedette.journal.actions import Actor, record
from vedette.organisation.models import Person, Unit


@transaction.atomic
def give_role(
    person: Person,
    role: Role,
    unit: Unit,
    *,
    by: Actor,
    since: date,
    until: date | None = None,
    with_below: bool = True,
) -> Grant:
    """Give a person a role on a unit for a time."""
    grant = Grant.objects.create(
        person=person,
        role=role,
        unit=unit,
        with_below=with_below,
        valid_from=since,
        valid_to=until,
    )
    forget(person)
    data = {"role": role.value, "unit": unit.ref, "since": since}
    record("access.role_given", person, by=by, data=data, rows=[grant])
    return grant


@transaction.atomic
def end_grant(grant: Grant, *, by: Actor, on: date) -> None:
    """End a grant on a day."""
    grant.valid_to = on
    grant.keep("valid_to")
    forget(grant.person)
    data = {"role": grant.role, "unit": grant.unit.ref, "on": on}
    record("access.role_ended", grant.person, by=by, data=data, rows=[grant])
