"""Let another stand in while one is away, and end it."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.actions.asking import ask
from vedette.access.models import Delegation, Grant
from vedette.access.powers import forget
from vedette.access.roles import family
from vedette.journal.actions import Actor, record
from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person
from vedette.organisation.models.period import runs_after

NOT_TO_ONESELF = _("You can't stand in for yourself.")
NOTHING_TO_LEND = _("%(giver)s holds no role in that time.")
BEYOND = _("A role of yours must last as long: the last one ends on %(day)s.")
BACKWARDS = _("The end must come after the beginning.")
IN_THE_PAST = _("A delegation begins today at the earliest.")
OTHER_FAMILY = _("%(taker)s must hold a role on the same side (overseeing, overseen, accounts).")


@transaction.atomic
def delegate(
    giver: Person, taker: Person, reason: str, *, by: Actor, since: date, until: date
) -> Delegation:
    """Let `taker` act on the grants of `giver` for a time.

    The giver does this, or an administrator where the giver no longer can. It is not handed on:
    whoever stands in lends only what is their own. Raises Unacceptable beyond the giver's own
    grants, or across the line between those who oversee and those who are overseen.
    """
    if by.actor != giver.actor:
        ask(by, "access.delegate")
    if giver == taker:
        raise Unacceptable("to-oneself", NOT_TO_ONESELF, {"taker": NOT_TO_ONESELF})
    if isinstance(by, Person) and since < clock.today():
        raise Unacceptable("in-the-past", IN_THE_PAST, {"since": IN_THE_PAST})
    if until <= since:
        raise Unacceptable("backwards", BACKWARDS, {"until": BACKWARDS})
    _within_own_grants(giver, taker, since, until)
    delegation = Delegation.objects.create(
        giver=giver, taker=taker, reason=reason, valid_from=since, valid_to=until
    )
    forget(taker)
    data = {"taker": taker.actor, "since": since, "until": until}
    record("access.delegated", giver, by=by, data=data, rows=[delegation])
    return delegation


@transaction.atomic
def end_delegation(delegation: Delegation, *, by: Actor, on: date) -> None:
    """End it early: by the giver, the taker or an administrator."""
    if by.actor not in {delegation.giver.actor, delegation.taker.actor}:
        ask(by, "access.delegate")
    data = {"taker": delegation.taker.actor, "on": on}
    if on <= delegation.valid_from:
        key = "access.delegation_taken_back"
        record(key, delegation.giver, by=by, data=data, removed=[delegation])
        delegation.delete()
    else:
        delegation.keep(delegation.end(on))
        record("access.delegation_ended", delegation.giver, by=by, data=data, rows=[delegation])
    forget(delegation.taker)


def _within_own_grants(giver: Person, taker: Person, since: date, until: date) -> None:
    grants = list(Grant.objects.filter(runs_after(since), person=giver, valid_from__lt=until))
    if not grants:
        why = NOTHING_TO_LEND % {"giver": giver}
        raise Unacceptable("nothing-to-lend", why, {"since": why})
    ends = [grant.valid_to for grant in grants]
    last = None if None in ends else max(end for end in ends if end)
    if last is not None and until > last:
        why = BEYOND % {"day": last}
        raise Unacceptable("beyond", why, {"until": why})
    held = Grant.objects.filter(runs_after(since), person=taker)
    sides = {family(role) for role in held.values_list("role", flat=True)}
    if not {family(grant.role) for grant in grants} <= sides:
        why = OTHER_FAMILY % {"taker": taker}
        raise Unacceptable("other-family", why, {"taker": why})
