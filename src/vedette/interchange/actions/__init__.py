"""Bringing ledgers in."""

from vedette.interchange.actions.remember import remember
from vedette.interchange.actions.take import FileFacts, take
from vedette.interchange.actions.upload import (
    carry_out,
    choose_sheet,
    forget_old,
    give_up,
    name_units,
    receive,
    set_mapping,
    work_waiting,
)

__all__ = [
    "FileFacts",
    "carry_out",
    "choose_sheet",
    "forget_old",
    "give_up",
    "name_units",
    "receive",
    "remember",
    "set_mapping",
    "take",
    "work_waiting",
]
