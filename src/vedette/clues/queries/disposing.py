"""Reads about what is proposed and done with a clue."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from vedette.access.models import Grant
from vedette.access.powers import powers_of
from vedette.access.roles import LEADS
from vedette.clues.models import (
    CLEARED,
    Clue,
    Concerned,
    Decision,
    Disposition,
    HandlingReport,
    Reason,
    Way,
)
from vedette.clues.permissions import APPROVERS, HANDLERS
from vedette.clues.queries.choices import free_of_conflict, holders
from vedette.clues.states import State
from vedette.kernel import clock
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person, Unit
from vedette.organisation.models.period import holds_on

NO_REPORT = Denial("report", _("Write the report first: what was found, and what you propose."))
UNSIGNED = Denial("signatures", _("Every officer who verified must sign the report first."))
UNANSWERED = Denial("reply", _("An answer is still awaited: record it, or that it was refused."))


def in_force(clue: Clue) -> Disposition | None:
    """The disposition by which a clue is being handled."""
    return clue.dispositions.filter(decision=Decision.APPROVED).last()


def renewals_before(clue: Clue) -> int:
    """How many approved holds in a row went before; taking a clue up in between changes nothing,
    or a hold could be renewed for ever."""
    count = 0
    for way in (
        clue.dispositions.filter(decision=Decision.APPROVED)
        .order_by("-id")
        .values_list("way", flat=True)
    ):
        if way != Way.HOLD:
            break
        count += 1
    return count


def report_of(disposition: Disposition | None) -> HandlingReport | None:
    """The report that counts: the last."""
    return disposition.reports.last() if disposition else None


def unsigned_officers(report: HandlingReport) -> list[Person]:
    """Those who verified and have not signed yet."""
    signed = set(report.signatures.values_list("person", flat=True))
    officers = report.disposition.officers.select_related("person")
    return [one.person for one in officers if one.person_id not in signed]


def report_hindrance(clue: Clue) -> Denial | None:
    """What must be done before a clue leaves its inquiry or verification."""
    if clue.state not in {State.INQUIRY, State.VERIFICATION}:
        return None
    if clue.inquiries.filter(reply="").exists():
        return UNANSWERED
    report = report_of(in_force(clue))
    if report is None:
        return NO_REPORT
    if clue.state == State.VERIFICATION and unsigned_officers(report):
        return UNSIGNED
    return None


def could_approve(clue: Clue, person: Person) -> bool:
    """Whether somebody's roles let them approve dispositions of this clue at all."""
    powers = powers_of(person)
    if powers.roles & APPROVERS:
        return True
    return clue.handler_id is not None and bool(powers.roles_over(clue.handler_id) & LEADS)


def disposition_approvers(clue: Clue) -> QuerySet[Person]:
    """Who can be asked to approve: leaders, and heads of the handling office or above it."""
    above = Unit.objects.filter(reaches__unit=clue.handler_id)
    people = holders(APPROVERS) | holders(LEADS, above)
    return free_of_conflict(clue, Person.objects.filter(pk__in=people.values("pk")))


def to_be_cleared(clue: Clue) -> QuerySet[Concerned]:
    """Persons concerned whose name can be cleared, since nothing of it proved true."""
    if not proved_untrue(clue):
        return Concerned.objects.none()
    standing = Q(outcomes__ended_on=None) & Q(outcomes__decided_on__isnull=False)
    dealt_with = clue.concerned.filter(standing).exclude(outcomes__form="0")
    cleared = Q(clarifications__decision="") | Q(clarifications__decision=Decision.APPROVED)
    done = clue.concerned.filter(cleared, clarifications__isnull=False)
    return clue.concerned.exclude(pk__in=dealt_with.values("pk")).exclude(pk__in=done.values("pk"))


def proved_untrue(clue: Clue) -> bool:
    """Closed as untrue, or reported as untrue or credibly explained."""
    work = in_force(clue)
    if work is None:
        return False
    report = report_of(work)
    return work.reason == Reason.UNTRUE or (report is not None and report.result in CLEARED)


def works_in(person: Person, office: Unit) -> bool:
    """Whether somebody holds a handler's role in this very office, not merely over it."""
    held = Grant.objects.filter(holds_on(clock.today()), person=person, unit=office)
    return held.filter(role__in=[role.value for role in HANDLERS]).exists()


def checkers_for(clue: Clue) -> QuerySet[Person]:
    """Who could spot-check a closing: of another office, without a part in it or a conflict."""
    own = holders(HANDLERS, Unit.objects.filter(clues_handled=clue)).values("pk")
    people = holders(HANDLERS).exclude(pk__in=own)
    return free_of_conflict(clue, people.exclude(pk__in=clue.steps.values("by")))
