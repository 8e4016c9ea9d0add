"""Writing to the record."""

from vedette.journal.actions.bundle import bundle
from vedette.journal.actions.erase import erase
from vedette.journal.actions.number import next_number, next_numbers
from vedette.journal.actions.record import PUBLIC, SYSTEM, Act, Actor, Bare, record, record_all
from vedette.journal.actions.send import send_checkpoints
from vedette.journal.actions.sequence import Broken, sequence, sequence_forever

__all__ = [
    "PUBLIC",
    "SYSTEM",
    "Act",
    "Actor",
    "Bare",
    "Broken",
    "bundle",
    "erase",
    "next_number",
    "next_numbers",
    "record",
    "record_all",
    "send_checkpoints",
    "sequence",
    "sequence_forever",
]
