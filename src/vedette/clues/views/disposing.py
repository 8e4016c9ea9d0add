"""The verbs from a proposed disposition to the end of a clue."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.permissions import why_not, why_not_step
from vedette.clues import actions
from vedette.clues.forms import aftermath, base, disposing, handling
from vedette.clues.models import Clue, Decision, Way
from vedette.clues.queries.disposing import in_force, proved_untrue, report_of, to_be_cleared
from vedette.clues.states import CLUE, State, next_step
from vedette.clues.views.acting import Verb
from vedette.kernel.errors import Denial
from vedette.organisation.models import Person


@dataclass(frozen=True)
class Approval(Verb):
    """The step depends on the way that was proposed."""

    def denial(self, clue: Clue, person: Person) -> Denial | None:
        step = next_step(clue.state, clue.way) or "refuse"
        return why_not_step(CLUE, clue, step if step in CLUE.transitions else "refuse", person)


@dataclass(frozen=True)
class Part(Verb):
    """An act within a state; offered where there is something to do it on."""

    offered: Callable[[Clue], bool] = bool

    def denial(self, clue: Clue, person: Person) -> Denial | None:
        if not self.offered(clue):
            return Denial("wrong-state", _("There is nothing to do this on now."))
        return why_not(person, self.right, clue)


def _in(*states: str) -> Callable[[Clue], bool]:
    return lambda clue: clue.state in states


def _waits_for_receipt(clue: Clue) -> bool:
    found = in_force(clue)
    return found is not None and found.way == Way.TRANSFER and found.received_on is None


def _to_sign(clue: Clue) -> bool:
    return clue.state == State.VERIFICATION and report_of(in_force(clue)) is not None


def _drawn(clue: Clue) -> bool:
    return bool(clue.spot_checks.filter(is_drawn=True, result="").exists())


STEPS: list[Verb] = [
    Verb("submit", disposing.DispositionForm, actions.submit_disposition,
         _("Propose the disposition"), _("The disposition waits for approval."),
         "clues.submit", "submit",
         _("Who would have to keep away from this clue is not offered.")),
    Approval("approve", base.OpinionForm, actions.approve_disposition,
             _("Approve the disposition"), _("The disposition is approved."),
             "clues.approve_disposition"),
    Verb("refuse", base.ReasonForm, actions.refuse_disposition,
         _("Refuse the disposition"), _("The disposition is refused; it is assessed anew."),
         "clues.approve_disposition", "refuse"),
    Verb("take-up", base.ReasonForm, actions.take_up,
         pgettext_lazy("clues", "Take up again"), _("It is taken up; its month starts anew."),
         "clues.take_up", "take_up"),
    Verb("conclude", base.OpinionForm, actions.conclude,
         pgettext_lazy("clues", "Conclude"), _("The clue is concluded."),
         "clues.conclude", "conclude",
         _("What is proposed for the persons concerned is decided by this.")),
    Verb("open-case", aftermath.CaseForm, actions.open_case,
         _("Open a case"), _("The case is on record."), "clues.open_case", "open_case",
         _("It is investigated elsewhere; nothing of measures on the person is kept here.")),
    Verb("hand-to-review", aftermath.ReviewForm, actions.hand_to_review,
         _("Hand over for independent review"), _("It is under review."),
         "clues.follow_case", "hand_to_review"),
    Verb("send-back-from-review", base.ReasonForm, actions.send_back_from_review,
         _("Send back from review"), _("It went back."),
         "clues.review_case", "send_back_from_review"),
    Verb("decide", aftermath.DecisionForm, actions.decide_case,
         _("Record the decision"), _("The decision is on record."), "clues.decide", "decide",
         _("Every person concerned was heard before, and has an outcome proposed.")),
]  # fmt: skip

PARTS: list[Part] = [
    Part("receipt", disposing.ReceiptForm, actions.record_receipt,
         _("Record the receipt"), _("The receipt is on record."), "clues.follow_case",
         offered=_waits_for_receipt),
    Part("inquire", handling.InquiryForm, actions.inquire,
         _("Record a letter or a talk"), _("It is on record."), "clues.submit",
         offered=_in(State.INQUIRY)),
    Part("reply", handling.ReplyForm, actions.take_reply,
         _("Record the reply"), _("The reply is on record."), "clues.submit",
         offered=lambda clue: clue.inquiries.filter(reply="").exists()),
    Part("write-report", handling.ReportForm, actions.write_report,
         _("Write the report"), _("The report stands."), "clues.submit",
         intro=_("Written again, it is signed again by everybody."),
         offered=_in(State.INQUIRY, State.VERIFICATION)),
    Part("sign", base.ActForm, actions.sign_report,
         _("Sign the report"), _("You signed the report."), "clues.submit",
         intro=_("By signing you confirm what it says, as one of those who verified."),
         offered=_to_sign),
    Part("hear", handling.HearForm, actions.hear,
         _("Hear the person"), _("What they said is on record."), "clues.submit",
         intro=_("Nobody is dealt with more heavily for having spoken."),
         offered=_in(State.INQUIRY, State.VERIFICATION, State.REVIEWED)),
    Part("outcome", handling.OutcomeForm, actions.propose_outcome,
         _("Propose the outcome for a person"), _("The outcome is proposed."), "clues.submit",
         offered=_in(State.INQUIRY, State.VERIFICATION, State.REVIEWED)),
    Part("appeal", aftermath.AppealForm, actions.appeal,
         _("Record an appeal"), _("The appeal is on record; its clock runs."),
         "clues.follow_case",
         intro=_("One that comes late is taken all the same, and marked as late."),
         offered=_in(State.DECIDED, State.CONCLUDED, State.ARCHIVED, State.APPEALED)),
    Part("decide-appeal", aftermath.AppealDecisionForm, actions.decide_appeal,
         _("Record the decision on the appeal"), _("The decision is on record."),
         "clues.decide", offered=lambda clue: clue.appeals.filter(result="").exists()),
    Part("clarify", aftermath.ClarifyForm, actions.propose_clarification,
         _("Clear the name"), _("It waits for the principal's approval."), "clues.clarify",
         intro=_("It proved untrue: the person concerned has a claim to be cleared (Art. 50)."),
         offered=lambda clue: to_be_cleared(clue).exists()),
    Part("approve-clarification", aftermath.ClarificationForm, actions.decide_clarification,
         _("Decide on clearing the name"), _("It is decided."), "clues.approve_clarification",
         offered=lambda clue: clue.clarifications.filter(decision="").exists()),
    Part("do-clarification", aftermath.ClearedForm, actions.do_clarification,
         _("Record that the name is cleared"), _("The name is cleared."), "clues.clarify",
         offered=lambda clue: clue.clarifications.filter(
             decision=Decision.APPROVED, done_on=None).exists()),
    Part("judge-report", aftermath.JudgeForm, actions.judge_report,
         _("Say how the report came about"), _("It is on record."), "clues.judge_report",
         intro=_("A mistaken report is explained, nothing more. Malicious it is only as a body "
                 "of the city level or above has approved."),
         offered=proved_untrue),
    Part("assign-check", disposing.AssignForm, actions.assign_check,
         _("Assign the spot-check"), _("The checker knows of it now."), "clues.assign_check",
         offered=_drawn),
    Part("check-closing", disposing.ClosingForm, actions.check_closing,
         _("Say whether the closing holds"), _("It is on record."), "clues.check_closing",
         offered=_drawn),
]  # fmt: skip

APPROVES = {f"approve_{way.value}": STEPS[1] for way in Way}
"""Each way has its step; one page serves them all."""
