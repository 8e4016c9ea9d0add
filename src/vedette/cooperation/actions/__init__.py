"""Working together: one function per verb, and one per kind of joint matter."""

from vedette.cooperation.actions.attach import attach
from vedette.cooperation.actions.correct import correct
from vedette.cooperation.actions.details import Details, Line
from vedette.cooperation.actions.items import add_item, reopen_item, settle_item
from vedette.cooperation.actions.link import link
from vedette.cooperation.actions.quick import (
    agree_mechanism,
    consult,
    contact,
    issue,
    lend,
    list_duties,
    note_outcome,
    note_policy,
    note_risk,
    plan,
    remind,
    report_up,
    set_rules,
    start_reform,
)
from vedette.cooperation.actions.record_matter import record_matter
from vedette.cooperation.actions.send import answer, receive, send
from vedette.cooperation.actions.steps import close, reopen, void

__all__ = [
    "Details",
    "Line",
    "add_item",
    "agree_mechanism",
    "answer",
    "attach",
    "close",
    "consult",
    "contact",
    "correct",
    "issue",
    "lend",
    "link",
    "list_duties",
    "note_outcome",
    "note_policy",
    "note_risk",
    "plan",
    "receive",
    "record_matter",
    "remind",
    "reopen",
    "reopen_item",
    "report_up",
    "send",
    "set_rules",
    "settle_item",
    "start_reform",
    "void",
]
