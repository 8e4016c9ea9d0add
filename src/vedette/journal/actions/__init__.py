"""Writing to the record."""

from vedette.journal.actions.number import next_number
from vedette.journal.actions.record import PUBLIC, SYSTEM, Actor, record

__all__ = ["PUBLIC", "SYSTEM", "Actor", "next_number", "record"]
