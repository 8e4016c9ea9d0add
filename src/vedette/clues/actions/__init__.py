"""What people do with clues: one verb, one file."""

from vedette.clues.actions.aftermath import archive, edit, reopen, void
from vedette.clues.actions.circle import add_to_circle, remove_from_circle
from vedette.clues.actions.circle import name as name_on
from vedette.clues.actions.disposing import (
    approve_disposition,
    record_receipt,
    refuse_disposition,
    submit_disposition,
    take_up,
)
from vedette.clues.actions.distribute import (
    accept,
    approve_distribution,
    propose_distribution,
    refuse_distribution,
    send_back,
)
from vedette.clues.actions.intervene import note_intervention, report_intervention
from vedette.clues.actions.look import export, look_at
from vedette.clues.actions.reconcile import reconcile, reconcile_all
from vedette.clues.actions.register import ConcernedDraft, register, register_passed_up
from vedette.clues.actions.steps import take as take_step_of
from vedette.clues.actions.tie import declare_tie, end_tie

__all__ = [
    "ConcernedDraft",
    "accept",
    "add_to_circle",
    "approve_disposition",
    "approve_distribution",
    "archive",
    "declare_tie",
    "edit",
    "end_tie",
    "export",
    "look_at",
    "name_on",
    "note_intervention",
    "propose_distribution",
    "reconcile",
    "reconcile_all",
    "record_receipt",
    "refuse_disposition",
    "refuse_distribution",
    "register",
    "register_passed_up",
    "remove_from_circle",
    "reopen",
    "report_intervention",
    "send_back",
    "submit_disposition",
    "take_step_of",
    "take_up",
    "void",
]
