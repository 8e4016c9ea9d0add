"""Ask the person concerned (谈话函询): serve a letter or hold a talk, and take what comes back."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import clocks, steps
from vedette.clues.checks import filled, not_to_come, refuse
from vedette.clues.models import Clue, Concerned, Inquiry, InquiryKind, Reply
from vedette.clues.queries.disposing import in_force
from vedette.clues.states import State
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person


@transaction.atomic
def inquire(
    clue: Clue,
    *,
    by: Person,
    kind: str,
    concerned: Concerned,
    questions: str,
    on: date | None = None,
    letter_no: str = "",
) -> Inquiry:
    """Record that a letter was served (its reply is due in 15 working days) or a talk held.

    Raises NotAllowed; WrongState outside an approved inquiry; Unacceptable.
    """
    require(by, "clues.submit", clue)
    disposition = in_force(clue)
    if clue.state != State.INQUIRY or disposition is None:
        raise WrongState("wrong-state", _("An approved interview or inquiry comes first."))
    if concerned.clue_id != clue.pk:
        raise refuse("concerned", _("This clue is about somebody else."))
    day = not_to_come("on", on or clock.today())
    if disposition.decided_on is not None and day < disposition.decided_on:
        raise refuse("on", _("Before the approval, nobody may be asked."))
    kind = InquiryKind(kind)
    inquiry = Inquiry.objects.create(
        clue=clue,
        disposition=disposition,
        kind=kind,
        concerned=concerned,
        on=day,
        letter_no=letter_no.strip(),
        questions=filled("questions", questions),
        by=by,
    )
    running = clocks.await_reply(clue, inquiry, by=by)
    if running is not None:
        inquiry.reply_due = running.due
        inquiry.keep("reply_due")
    step = steps.write(clue, "inquire", clue.state, by=by)
    key = "clues.letter_served" if kind == InquiryKind.LETTER else "clues.talk_held"
    record(key, clue, by=by, data={"concerned": concerned.name}, rows=[step, inquiry])
    return inquiry


@transaction.atomic
def take_reply(
    clue: Clue,
    *,
    by: Person,
    inquiry: Inquiry,
    reply: str,
    answer: str = "",
    on: date | None = None,
) -> None:
    """Record what came back, or that an answer was refused; the report is due in 30 days then.

    Raises NotAllowed; WrongState if it was recorded before; Unacceptable.
    """
    require(by, "clues.submit", clue)
    if inquiry.clue_id != clue.pk or clue.state != State.INQUIRY:
        raise WrongState("wrong-state", _("This inquiry no longer runs."))
    if inquiry.reply:
        raise WrongState("replied", _("The reply is recorded already."))
    day = not_to_come("on", on or clock.today())
    if day < inquiry.on:
        raise refuse("on", _("That is before the person was asked."))
    inquiry.reply, inquiry.replied_on, inquiry.taken_by = Reply(reply), day, by
    inquiry.answer = answer.strip() if reply == Reply.REFUSED else filled("answer", answer)
    inquiry.keep("reply", "replied_on", "taken_by", "answer")
    clocks.take_reply(clue, inquiry, by=by)
    step = steps.write(clue, "reply", clue.state, by=by)
    key = "clues.reply_refused" if reply == Reply.REFUSED else "clues.reply_taken"
    data = {"concerned": inquiry.concerned.name}
    record(key, clue, by=by, data=data, rows=[step, inquiry])
