"""Writing to the record."""

from vedette.journal.actions.number import next_number
from vedette.journal.actions.record import PUBLIC, SYSTEM, Act, Actor, record, record_all

__all__ = ["PUBLIC", "SYSTEM", "Act", "Actor", "next_number", "record", "record_all"]
