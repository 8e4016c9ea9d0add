"""Writing to the record."""

from vedette.journal.actions.bundle import bundle
from vedette.journal.actions.number import next_number, next_numbers
from vedette.journal.actions.record import PUBLIC, SYSTEM, Act, Actor, record, record_all
from vedette.journal.actions.sequence import Broken, sequence, sequence_forever

__all__ = [
    "PUBLIC",
    "SYSTEM",
    "Act",
    "Actor",
    "Broken",
    "bundle",
    "next_number",
    "next_numbers",
    "record",
    "record_all",
    "sequence",
    "sequence_forever",
]
