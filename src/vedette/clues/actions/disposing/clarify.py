"""Clear a name (澄清正名), and say how an untrue report came about."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.access.powers import powers_of
from vedette.access.roles import Role
from vedette.clues.actions import circle
from vedette.clues.checks import filled, not_to_come, refuse
from vedette.clues.models import (
    CITY_OR_ABOVE,
    Capacity,
    Clarification,
    Clue,
    Concerned,
    Decision,
    Method,
    ReportFinding,
    ReportKind,
)
from vedette.clues.queries.disposing import proved_untrue, to_be_cleared
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.notifications.actions import tell
from vedette.organisation.models import Person


@transaction.atomic
def propose_clarification(
    clue: Clue,
    *,
    by: Person,
    concerned: Concerned,
    method: str,
    text: str,
    approver: Person,
    scope: str = "",
) -> Clarification:
    """Propose to clear a name, in one of the three ways (Art. 50); ask the principal.

    Raises NotAllowed; WrongState unless it proved untrue and nothing was done about the person;
    Unacceptable for a notice without its limits.
    """
    require(by, "clues.clarify", clue)
    if not to_be_cleared(clue).filter(pk=concerned.pk).exists():
        raise WrongState("not-untrue", _("Only a name that proved clean, and is not cleared yet."))
    method = Method(method)
    circle.check_person(clue, approver, "approver")
    if Role.PRINCIPAL not in powers_of(approver).roles or approver == by:
        raise refuse("approver", _("The principal of the Commission approves this."))
    made = Clarification.objects.create(
        clue=clue,
        concerned=concerned,
        method=method,
        scope=filled("scope", scope) if method == Method.NOTICE else scope.strip(),
        text=filled("text", text),
        proposed_by=by,
        proposed_on=clock.today(),
    )
    data = {"concerned": concerned.name}
    record("clues.clarification_proposed", clue, by=by, data=data, rows=[made])
    circle.name(clue, approver, Capacity.APPROVER, by=by)
    tell([approver], "clues.clarification_to_approve", clue.subject, but=by)
    return made


@transaction.atomic
def decide_clarification(
    clue: Clue, *, by: Person, clarification: Clarification, grant: bool, opinion: str = ""
) -> None:
    """The principal approves that a name is cleared, or refuses with the reason."""
    require(by, "clues.approve_clarification", clue)
    if clarification.clue_id != clue.pk or clarification.decision:
        raise WrongState("decided", _("This has been decided already."))
    if clarification.proposed_by_id == by.pk:
        raise NotAllowed("four-eyes", _("Somebody else must approve it (four eyes)."))
    clarification.opinion = opinion.strip() if grant else filled("opinion", opinion)
    clarification.decision = Decision.APPROVED if grant else Decision.REFUSED
    clarification.decided_by, clarification.decided_on = by, clock.today()
    clarification.keep("opinion", "decision", "decided_by", "decided_on")
    key = "clues.clarification_approved" if grant else "clues.clarification_refused"
    data = {"concerned": clarification.concerned.name}
    record(key, clue, by=by, data=data, rows=[clarification])
    tell([clarification.proposed_by], key, clue.subject, but=by)


@transaction.atomic
def do_clarification(
    clue: Clue, *, by: Person, clarification: Clarification, done_on: date | None = None
) -> None:
    """Record that the name was cleared as approved."""
    require(by, "clues.clarify", clue)
    if clarification.clue_id != clue.pk or clarification.decision != Decision.APPROVED:
        raise WrongState("not-approved", _("The principal must approve it first."))
    if clarification.done_on is not None:
        raise WrongState("done", _("The name is cleared already."))
    clarification.done_on = not_to_come("done_on", done_on or clock.today())
    clarification.done_by = by
    clarification.keep("done_on", "done_by")
    data = {"concerned": clarification.concerned.name}
    record("clues.name_cleared", clue, by=by, data=data, rows=[clarification])


@transaction.atomic
def judge_report(
    clue: Clue,
    *,
    by: Person,
    kind: str,
    grounds: str,
    body: str = "",
    body_level: str = "",
    document: str = "",
    approved_on: date | None = None,
) -> ReportFinding:
    """Record that an untrue report was mistaken, or was found malicious.

    Malicious only with the approval of a body of the city level or above, its document and day
    (Art. 39). Raises NotAllowed; WrongState unless it proved untrue; Unacceptable.
    """
    require(by, "clues.judge_report", clue)
    if not proved_untrue(clue):
        raise WrongState("not-untrue", _("Only of a report that proved untrue."))
    kind = ReportKind(kind)
    made = ReportFinding(
        clue=clue, kind=kind, grounds=filled("grounds", grounds), by=by, on=clock.today()
    )
    if kind == ReportKind.MALICIOUS:
        if body_level not in CITY_OR_ABOVE:
            raise refuse(
                "body_level",
                _("Only a body of the city level or above can approve this finding (Art. 39)."),
            )
        if approved_on is None:
            raise refuse("approved_on", _("Say when it was approved."))
        made.body, made.body_level = filled("body", body), body_level
        made.document = filled("document", document)
        made.approved_on = not_to_come("approved_on", approved_on)
    made.save(force_insert=True)
    key = "clues.report_malicious" if kind == ReportKind.MALICIOUS else "clues.report_mistaken"
    record(key, clue, by=by, data={"body": made.body}, rows=[made])
    return made
