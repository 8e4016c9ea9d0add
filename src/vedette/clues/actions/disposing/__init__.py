"""From the proposed disposition to its end: one verb, one function."""

from vedette.clues.actions.disposing.decide import approve_disposition, refuse_disposition
from vedette.clues.actions.disposing.hold import take_up
from vedette.clues.actions.disposing.propose import submit_disposition
from vedette.clues.actions.disposing.transfer import record_receipt

__all__ = [
    "approve_disposition",
    "record_receipt",
    "refuse_disposition",
    "submit_disposition",
    "take_up",
]
