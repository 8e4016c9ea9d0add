"""Give a role on a unit, and end it."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.actions.asking import ask
from vedette.access.models import Grant
from vedette.access.powers import forget
from vedette.access.roles import Role, family
from vedette.journal.actions import Actor, record
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable
from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import runs_after

NOT_TO_ONESELF = _("Nobody gives a role to themselves: another administrator must do it.")
OTHER_FAMILY = _(
    "%(person)s already holds the role “%(role)s”. Overseeing, being overseen and keeping the "
    "accounts are never in one hand."
)
IN_THE_PAST = _("A role can end today at the earliest: what was done with it stays done.")
CLOSED = _("This unit is dissolved.")


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
    """Give a person a role on a unit for a time.

    Raises NotAllowed to one who gives it to themselves, or on the grant of whom they stand in for
    to that person; Unacceptable if the person holds a role of another family at that time.
    """
    ask(by, "access.grant")
    if person.actor in {by.actor, getattr(by, "acting_for", "")}:
        raise NotAllowed("to-oneself", NOT_TO_ONESELF)
    if unit.closed_on is not None and unit.closed_on <= since:
        raise Unacceptable("closed", CLOSED, {"unit": CLOSED})
    _keep_families_apart(person, role, since, until)
    grant = Grant.objects.create(
        person=person,
        role=role,
        unit=unit,
        with_below=with_below,
        valid_from=since,
        valid_to=until,
    )
    forget(person)
    data = {"role": role.value, "unit": unit.ref, "since": since, "until": until}
    record("access.role_given", person, by=by, data=data, rows=[grant])
    return grant


@transaction.atomic
def end_grant(grant: Grant, *, by: Actor, on: date) -> None:
    """End a grant on a day, the first without it.

    One that by then was never in force for a whole day is taken back: a wrong role given this
    morning must not wait for midnight. Its entries tell of it. Raises Unacceptable for a day that
    has passed.
    """
    ask(by, "access.grant")
    if on < clock.today():
        raise Unacceptable("in-the-past", IN_THE_PAST, {"on": IN_THE_PAST})
    data = {"role": grant.role, "unit": grant.unit.ref, "on": on}
    if on <= grant.valid_from:
        record("access.role_taken_back", grant.person, by=by, data=data, removed=[grant])
        grant.delete()
    else:
        grant.keep(grant.end(on))
        record("access.role_ended", grant.person, by=by, data=data, rows=[grant])
    forget(grant.person)


def _keep_families_apart(person: Person, role: Role, since: date, until: date | None) -> None:
    held = Grant.objects.filter(runs_after(since), person=person)
    if until is not None:
        held = held.filter(valid_from__lt=until)
    for grant in held:
        if grant.role not in family(role):
            label = Role(grant.role).label
            reason = OTHER_FAMILY % {"person": person, "role": label}
            raise Unacceptable("other-family", reason, {"role": reason})
