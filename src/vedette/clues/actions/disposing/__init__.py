"""From the proposed disposition to its end: one verb, one function."""

from vedette.clues.actions.disposing.appeal import appeal, decide_appeal
from vedette.clues.actions.disposing.case import (
    decide_case,
    hand_to_review,
    open_case,
    send_back_from_review,
)
from vedette.clues.actions.disposing.clarify import (
    decide_clarification,
    do_clarification,
    judge_report,
    propose_clarification,
)
from vedette.clues.actions.disposing.conclude import conclude
from vedette.clues.actions.disposing.decide import approve_disposition, refuse_disposition
from vedette.clues.actions.disposing.hold import take_up
from vedette.clues.actions.disposing.inquire import inquire, take_reply
from vedette.clues.actions.disposing.outcomes import hear, propose_outcome
from vedette.clues.actions.disposing.propose import submit_disposition
from vedette.clues.actions.disposing.report import sign_report, write_report
from vedette.clues.actions.disposing.spot_check import (
    assign_check,
    check_closing,
    draw_of,
    draw_spot_checks,
)
from vedette.clues.actions.disposing.transfer import record_receipt

__all__ = [
    "appeal",
    "approve_disposition",
    "assign_check",
    "check_closing",
    "conclude",
    "decide_appeal",
    "decide_case",
    "decide_clarification",
    "do_clarification",
    "draw_of",
    "draw_spot_checks",
    "hand_to_review",
    "hear",
    "inquire",
    "judge_report",
    "open_case",
    "propose_clarification",
    "propose_outcome",
    "record_receipt",
    "refuse_disposition",
    "send_back_from_review",
    "sign_report",
    "submit_disposition",
    "take_reply",
    "take_up",
    "write_report",
]
