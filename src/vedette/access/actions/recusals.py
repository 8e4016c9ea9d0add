"""Stand aside from a unit, and take part again."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.actions.asking import ask
from vedette.access.models import Recusal
from vedette.access.powers import forget
from vedette.journal.actions import Actor, record
from vedette.kernel.errors import NotAllowed, Unacceptable
from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import runs_after

NOT_BY_ONESELF = _("Who stands aside can't end that alone: an administrator must do it.")
ALREADY = _("%(person)s already stands aside from this unit.")


@transaction.atomic
def recuse(
    person: Person,
    unit: Unit,
    reason: str,
    *,
    by: Actor,
    since: date,
    until: date | None = None,
) -> Recusal:
    """Let a person stand aside from a unit and all below it. Anyone may do so for themselves."""
    if by.actor != person.actor:
        ask(by, "access.recuse")
    if Recusal.objects.filter(runs_after(since), person=person, unit=unit).exists():
        why = ALREADY % {"person": person}
        raise Unacceptable("already", why, {"unit": why})
    recusal = Recusal.objects.create(
        person=person, unit=unit, reason=reason, valid_from=since, valid_to=until
    )
    forget(person)
    data = {"unit": unit.ref, "since": since, "until": until}
    record("access.recused", person, by=by, data=data, rows=[recusal])
    return recusal


@transaction.atomic
def end_recusal(recusal: Recusal, *, by: Actor, on: date) -> None:
    """Let a person take part again from a day on; never by their own hand."""
    if by.actor == recusal.person.actor:
        raise NotAllowed("by-oneself", NOT_BY_ONESELF)
    ask(by, "access.recuse")
    if recusal.person.actor == getattr(by, "acting_for", ""):
        raise NotAllowed("by-oneself", NOT_BY_ONESELF)
    recusal.keep(recusal.end(on))
    forget(recusal.person)
    data = {"unit": recusal.unit.ref, "on": on}
    record("access.recusal_ended", recusal.person, by=by, data=data, rows=[recusal])
