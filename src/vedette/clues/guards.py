"""What must hold of a clue before a step. Each says what is missing and what to do."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.kernel.machine import Guard

Clue = Any
"""The states lie below the models, so a guard knows the clue only by what it asks of it."""


def _handler(clue: Clue) -> bool:
    return clue.handler_id is not None


def _way(way: str) -> Callable[[Clue], bool]:
    return lambda clue: bool(clue.way == way)


HANDLER = Guard("handler", _("Say first which team or office is to handle it."), _handler)


def in_way(way: str) -> Guard:
    """The proposal that is approved is for this way and no other."""
    return Guard("way", _("The proposal is for another way."), _way(way))
