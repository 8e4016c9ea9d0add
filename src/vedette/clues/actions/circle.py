"""Name somebody on a clue, and take them off again."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.checks import filled, refuse
from vedette.clues.models import Capacity, CircleMember, Clue
from vedette.clues.queries import can_be_named, conflicts_of
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import WrongState
from vedette.notifications.actions import tell
from vedette.organisation.models import Person


@transaction.atomic
def add_to_circle(
    clue: Clue, person: Person, *, by: Person, reason: str, capacity: str = Capacity.INFORMED
) -> CircleMember:
    """Let a person know of a clue from now on, with the reason why they need to.

    Raises NotAllowed; Unacceptable for somebody who must keep away, or holds no role in oversight.
    """
    require(by, "clues.keep_circle", clue)
    return name(clue, person, capacity, by=by, reason=filled("reason", reason))


@transaction.atomic
def remove_from_circle(clue: Clue, person: Person, *, by: Person, reason: str) -> CircleMember:
    """Take a person off a clue: from this moment they know nothing of it.

    Raises NotAllowed; Incomplete; WrongState if they aren't named, or nobody would be left.
    """
    require(by, "clues.keep_circle", clue)
    reason = filled("reason", reason)
    named = clue.circle.filter(until=None)
    member = named.filter(person=person).first()
    if member is None:
        raise WrongState("not-named", _("This person is not named on it."))
    if named.count() == 1:
        raise WrongState("last", _("Somebody must know of it: name another first."))
    member.until, member.removed_by, member.removed_why = clock.now(), by, reason
    member.keep("until", "removed_by", "removed_why")
    record("clues.removed", clue, by=by, data={"person": person.actor}, rows=[member])
    # About themself: what concerns the clue no longer reaches them.
    tell([person], "clues.removed", person.subject, but=by)
    return member


def name(
    clue: Clue, person: Person, capacity: str, *, by: Person, reason: str = ""
) -> CircleMember:
    """Name somebody in the course of another act of this house, which has asked its own right.

    Whoever is named already stays so, in the capacity they had. Raises Unacceptable for somebody
    who must keep away, or who holds no role with which clues can be seen.
    """
    known = clue.circle.filter(person=person, until=None).first()
    if known is not None:
        return known
    check_person(clue, person)
    member = CircleMember.objects.create(
        clue=clue,
        person=person,
        capacity=Capacity(capacity),
        reason=reason,
        added_by=by,
        since=clock.now(),
    )
    data = {"person": person.actor, "capacity": Capacity(capacity).value}
    record("clues.named", clue, by=by, data=data, rows=[member])
    tell([person], "clues.named", clue.subject, but=by)
    return member


def check_person(clue: Clue, person: Person, field: str = "person") -> None:
    """Raises Unacceptable for a person who can't be named on a clue."""
    if not can_be_named(person):
        raise refuse(field, _("This person holds no role with which clues can be seen."))
    if found := conflicts_of(person, clue):
        raise refuse(field, found[0].reason)
