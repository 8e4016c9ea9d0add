"""Bringing ledgers in."""

from vedette.interchange.actions.remember import remember
from vedette.interchange.actions.take import FileFacts, take

__all__ = ["FileFacts", "remember", "take"]
