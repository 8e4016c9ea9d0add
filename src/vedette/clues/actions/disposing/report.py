"""Report at the end of an inquiry or verification; every officer who verified signs."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.checks import filled
from vedette.clues.models import Clue, HandlingReport, Proposal, Result, Signature
from vedette.clues.queries.disposing import UNANSWERED, in_force, report_of, unsigned_officers
from vedette.clues.states import State
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, NotAllowed, WrongState
from vedette.notifications.actions import tell
from vedette.organisation.models import Person


@transaction.atomic
def write_report(
    clue: Clue, *, by: Person, text: str, result: str, proposal: str
) -> HandlingReport:
    """Say what was found and what is proposed. Written again, all must sign again.

    Raises NotAllowed; WrongState outside inquiry and verification; Incomplete while an answer is
    awaited, or before anybody was asked.
    """
    require(by, "clues.submit", clue)
    disposition = in_force(clue)
    if clue.state not in {State.INQUIRY, State.VERIFICATION} or disposition is None:
        raise WrongState("wrong-state", _("There is no inquiry or verification to report on."))
    if clue.inquiries.filter(reply="").exists():
        raise Incomplete(UNANSWERED.code, UNANSWERED.reason)
    if clue.state == State.INQUIRY and not disposition.inquiries.exists():
        raise Incomplete("inquiry", _("Nobody has been asked yet: serve a letter or hold a talk."))
    report = HandlingReport.objects.create(
        clue=clue,
        disposition=disposition,
        text=filled("text", text),
        result=Result(result),
        proposal=Proposal(proposal),
        written_by=by,
        written_on=clock.today(),
    )
    data = {"result": report.result}
    record("clues.report_written", clue, by=by, data=data, rows=[report])
    tell(unsigned_officers(report), "clues.report_to_sign", clue.subject, but=by)
    return report


@transaction.atomic
def sign_report(clue: Clue, *, by: Person) -> Signature:
    """Sign the report as one of those who verified. Raises NotAllowed, WrongState."""
    require(by, "clues.submit", clue)
    report = report_of(in_force(clue)) if clue.state == State.VERIFICATION else None
    if report is None:
        raise WrongState("no-report", _("There is no report to sign."))
    if not report.disposition.officers.filter(person=by).exists():
        raise NotAllowed("not-officer", _("Only those who verified sign the report."))
    if report.signatures.filter(person=by).exists():
        raise WrongState("signed", _("You have signed it already."))
    signature = Signature.objects.create(clue=clue, report=report, person=by, at=clock.now())
    record("clues.report_signed", clue, by=by, rows=[signature])
    return signature
