"""Clues and what belongs to them."""

from vedette.clues.models.check import JointCheck
from vedette.clues.models.circle import CircleMember
from vedette.clues.models.clue import Clue
from vedette.clues.models.concerned import Concerned
from vedette.clues.models.intervention import Intervention, InterventionNote
from vedette.clues.models.querysets import (
    BelongsToClue,
    ClueQuerySet,
    KnownByClueQuerySet,
    known_to,
)
from vedette.clues.models.step import ClueStep
from vedette.clues.models.tie import Tie
from vedette.clues.models.vocabulary import (
    FROM_INSPECTION,
    Capacity,
    Category,
    Grade,
    Manner,
    Source,
    TieKind,
    Way,
    at_or_above,
)

__all__ = [
    "FROM_INSPECTION",
    "BelongsToClue",
    "Capacity",
    "Category",
    "CircleMember",
    "Clue",
    "ClueQuerySet",
    "ClueStep",
    "Concerned",
    "Grade",
    "Intervention",
    "InterventionNote",
    "JointCheck",
    "KnownByClueQuerySet",
    "Manner",
    "Source",
    "Tie",
    "TieKind",
    "Way",
    "at_or_above",
    "known_to",
]
